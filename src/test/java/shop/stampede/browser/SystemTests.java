package shop.stampede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserJourney
class SystemTests {

    private static final String MODEL = "/admin/system/read-models/catalog.product_page";

    @LocalServerPort
    int port;

    @Test
    void rebuildsAReadModelAndWatchesIt(Browser browser) {
        rebuild(browser, true);
    }

    @Test
    void rebuildsAReadModelWithoutJavaScript(Browser browser) {
        rebuild(browser, false);
    }

    @Test
    void drawsPicturesUnderTheStrictPolicy(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("de"))) {
            var page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            var office = new BackOffice(page, "http://localhost:" + port);
            page.navigate(office.address() + "/admin");
            page.locator("input[name=userName]").fill("admin");
            page.locator("input[name=password]").fill(BrowserJourney.ADMIN_PASSWORD);
            page.locator("main button").click();

            for (var path : List.of(MODEL, "/admin/system/commands")) {
                office.visit(path);
                page.waitForFunction("() => Object.keys(Chart.instances).length === 1");
                assertThat(page.locator("details.chart-table")).isVisible();
            }
            assertThat(complaints).isEmpty();
        }
    }

    private void rebuild(Browser browser, boolean javaScript) {
        var options = new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(javaScript);
        try (var context = browser.newContext(options)) {
            var office = new BackOffice(context.newPage(), "http://localhost:" + port).signIn();
            office.visit(MODEL).press("Rebuild");
            var state = office.page().locator("#state");
            for (int looks = 0;
                    !javaScript && looks < 200 && !state.textContent().contains("ready");
                    looks++) {
                office.page().locator("a:has-text('Refresh')").click();
            }
            assertThat(state).hasText("New one ready");
            assertThat(office.main()).containsText("none differs in a column that both have");

            office.press("Make the new one live");
            assertThat(office.main()).containsText("is live. You can go back for an hour.");
            assertThat(state).hasText("Live");
            office.press("Go back");
            assertThat(office.main()).containsText("is live again.");
        }
    }
}
