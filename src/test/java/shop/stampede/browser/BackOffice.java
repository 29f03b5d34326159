package shop.stampede.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The back office as somebody uses it who runs the shop.
record BackOffice(Page page, String address) {

    BackOffice signIn() {
        page.navigate(address + "/admin");
        page.getByLabel("User name").fill("admin");
        page.getByLabel("Password").fill(BrowserJourney.ADMIN_PASSWORD);
        press("Sign in");
        return this;
    }

    BackOffice visit(String path) {
        page.navigate(address + path);
        return this;
    }

    BackOffice check(Path file) {
        visit("/admin/products/import");
        page.getByLabel("Product file").setInputFiles(file);
        return press("Check the file");
    }

    BackOffice press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
        return this;
    }

    /// Opens what is folded away until somebody wants it.
    BackOffice open(String summary) {
        var details = page.locator("details", new Page.LocatorOptions().setHasText(summary))
                .first();
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
        return this;
    }

    BackOffice fill(String label, String value) {
        page.getByLabel(label).first().fill(value);
        return this;
    }

    Locator main() {
        return page.locator("main");
    }
}
