package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shop.stampede.testing.Shop;

/// Files of products: looked at, imported, written.
@BackOffice
class ImportPageTests {

    private static final String CSV_HEADER = "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty\n";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    Browser browser;
    Desk desk;

    @BeforeEach
    void signsIn() {
        browser = new Browser(port);
        browser.signIn("admin", BackOffice.PASSWORD);
        desk = new Desk(shop, browser);
    }

    @Test
    void looksAtAFileBeforeItImportsIt() {
        var handle = "h" + UUID.randomUUID();
        var sku = "CSV-" + UUID.randomUUID();
        var file = CSV_HEADER + handle + ",Good," + sku + ",10.00,3\n" + handle + "-2,Bad,,ten,1\n";

        var sent = browser.upload("/admin/products/import", "file", "shop.csv", file);
        assertThat(sent.statusCode()).isEqualTo(303);
        var report = sent.headers().firstValue("Location").orElseThrow();
        var page = browser.page(report);
        assertThat(page.select("tbody tr").text()).startsWith("3 " + handle + "-2 Variant Price");
        assertThat(browser.get("/admin/stock/" + sku).statusCode()).isEqualTo(404);

        browser.post(report, Map.of());
        assertThat(browser.get("/admin/stock/" + sku).statusCode()).isEqualTo(404);

        assertThat(browser.submit(report, Map.of("onlyGood", "true"))
                        .select(".notice--good")
                        .text())
                .isEqualTo("Imported: 1 new, 0 revised, 0 as they were.");
        assertThat(Desk.figures(browser.page("/admin/stock/" + sku))).isEqualTo("3 0 3");
        assertThat(browser.get(report).statusCode()).isEqualTo(422);
    }

    @Test
    void keepsACheckedFileForWhoSentItOnly() {
        var sent = browser.upload("/admin/products/import", "file", "x.csv", CSV_HEADER + "a,A,,1.00,1\n");
        var report = sent.headers().firstValue("Location").orElseThrow();
        var somebodyElse = new Browser(port);
        somebodyElse.signIn("admin", BackOffice.PASSWORD);

        assertThat(somebodyElse.page(report).select("#file-error").text()).contains("no longer kept");
        assertThat(somebodyElse.post(report, Map.of("onlyGood", "true")).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no,known,column", "Handle,Title,Variant Price\n\"unbalanced,x,1"})
    void refusesFilesThatAreNone(String content) {
        var page = browser.follow(browser.upload("/admin/products/import", "file", "x.csv", content));

        assertThat(page.select("form[action^=/admin/products/import/]")).isEmpty();
        assertThat(page.select("#file-error, .notice--bad")).isNotEmpty();
    }

    @Test
    void exportsWhatItImports() {
        var sku = desk.sells("12.00", 3);
        await().until(() -> browser.get("/admin/products/export.csv").body().contains(sku.value()));
        var export = browser.get("/admin/products/export.csv");

        assertThat(export.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        var sent = browser.upload("/admin/products/import", "file", "products.csv", export.body());
        var report = sent.headers().firstValue("Location").orElseThrow();
        assertThat(browser.page(report).select(".notice--good").text()).isEqualTo("Every row is good.");
        assertThat(browser.submit(report, Map.of()).select(".notice--good").text())
                .startsWith("Imported: 0 new, 0 revised");
    }
}
