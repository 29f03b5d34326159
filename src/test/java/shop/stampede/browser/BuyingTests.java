package shop.stampede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserJourney
class BuyingTests {

    @LocalServerPort
    int port;

    @Test
    void aGuestBuysOneProductInTwoVariants(Browser browser) {
        buy(browser, true);
    }

    @Test
    void aGuestBuysWithoutJavaScript(Browser browser) {
        buy(browser, false);
    }

    @Test
    void hearsBesideTheFieldWhatIsMissing(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("en"))) {
            var shop = new Storefront(context.newPage(), "http://localhost:" + port);
            shop.visit("/products/heron-pen").putInTheCart();
            shop.goToCheckout();
            shop.page().getByLabel("E-mail").fill("not an address");
            shop.order();

            assertThat(shop.page().locator("#email-error")).containsText("does not look like an e-mail address");
            assertThat(shop.page().locator("#city-error")).containsText("Please fill this in.");
            assertThat(shop.page().getByLabel("E-mail")).hasValue("not an address");
        }
    }

    private void buy(Browser browser, boolean javaScript) {
        var options = new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(javaScript);
        try (var context = browser.newContext(options)) {
            var shop = new Storefront(context.newPage(), "http://localhost:" + port);
            shop.visit("/");
            assertThat(shop.page().locator("main a[href^='/products/']").first())
                    .isVisible();
            shop.visit("/products/ridge-shell?variant=RIDGE-SHELL-MOSS-M").putInTheCart();
            shop.visit("/products/ridge-shell?variant=RIDGE-SHELL-MOSS-M")
                    .choose("L", "RIDGE-SHELL-MOSS-L")
                    .putInTheCart();
            shop.goToCheckout().enterAddress().order();

            assertThat(shop.heading()).hasText("Thank you, your order is placed");
            assertThat(shop.main()).containsText("Moss / M");
            assertThat(shop.main()).containsText("Moss / L");
            shop.visit("/cart");
            assertThat(shop.main()).containsText("empty");
        }
    }
}
