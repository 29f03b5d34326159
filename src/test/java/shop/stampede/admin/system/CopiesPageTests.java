package shop.stampede.admin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shop.stampede.admin.BackOffice;
import shop.stampede.admin.Browser;
import shop.stampede.testing.Shop;

/// Copies that only events fill, and how they are written anew from the journal.
@BackOffice
class CopiesPageTests {

    private static final String COPIES = "/admin/journal/copies";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Test
    void writesACopyAnewAtAClick() {
        var browser = new Browser(port);
        browser.signIn("admin", BackOffice.PASSWORD);
        shop.sells("10.00", 3);
        var form = browser.page(COPIES)
                .select("form[action$=catalog.availability/replay]")
                .first();

        var after = browser.submit(
                form.attr("action"),
                Map.of("commandId", form.select("[name=commandId]").val()));

        assertThat(after.select(".notice--good").text()).contains("The shop stays open");
        await().until(() -> browser.page(COPIES).text().contains("Read from"));
    }
}
