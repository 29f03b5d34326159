package shop.stampede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/// The shop's pages as a shopper uses them.
record Storefront(Page page, String address) {

    Storefront visit(String path) {
        page.navigate(address + path);
        return this;
    }

    /// Chooses an option by its value and comes back when the page offers the variant that it leads to; without
    /// JavaScript the button beside it asks for it.
    Storefront choose(String value, String sku) {
        page.locator(".pill", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + value + "\\s*$")))
                .first()
                .click();
        var show = button("Show this one");
        if (show.isVisible()) {
            show.click();
        }
        page.waitForSelector(
                "#buy input[name=sku][value='%s']".formatted(sku),
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /// Comes back when the shop has said that it is in the cart.
    Storefront putInTheCart() {
        page.locator("#buy").getByRole(AriaRole.BUTTON).click();
        assertThat(main()).containsText("in your cart");
        return this;
    }

    Storefront goToCheckout() {
        visit("/cart");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Go to checkout"))
                .click();
        return this;
    }

    Storefront enterAddress() {
        page.getByLabel("E-mail").fill("ada@example.org");
        page.locator("#name").fill("Ada Moor");
        page.getByLabel("Street and number").fill("Harbour Lane 3");
        page.getByLabel("Postal code").fill("20457");
        page.getByLabel("Town").fill("Hamburg");
        page.locator("#country").selectOption("DE");
        return this;
    }

    Storefront order() {
        page.locator("#checkout .beside__box button[type=submit]").click();
        return this;
    }

    Storefront search(String words) {
        return visit("/search?q=" + words);
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    Locator main() {
        return page.locator("main");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
