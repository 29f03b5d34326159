package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shop.stampede.testing.HeldUp;
import shop.stampede.testing.Shop;

/// A change of more rows than can be computed for a page: lists say that they do not show all of it yet.
@BackOffice
class LargeChangesTests {

    private static final int PRODUCTS = 510;

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    DataSource dataSource;

    Browser browser;

    @BeforeEach
    void signsIn() {
        browser = new Browser(port);
        browser.signIn("admin", BackOffice.PASSWORD);
    }

    @Test
    void saysThatAnImportAndThenAPromotionsEndAreStillOnTheirWay() throws Exception {
        var word = "kite" + UUID.randomUUID().toString().replace("-", "");
        var found = "/admin/products?q=" + word;
        var sent = browser.upload("/admin/products/import", "file", "kites.csv", file(word));
        try (var _ = HeldUp.readModel(dataSource, "catalog.product_card")) {
            browser.post(sent.headers().firstValue("Location").orElseThrow(), Map.of());

            var page = browser.page(found);
            assertThat(page.select("tbody tr")).isEmpty();
            assertThat(notice(page))
                    .matches("Some of what .* still on its way\\. This page is as of \\d+:\\d\\d:\\d\\d.*");
            assertThat(notice(browser.follow(browser.get(found, "Accept-Language", "de"))))
                    .matches("Einiges .* noch unterwegs\\. Diese Seite hat den Stand \\d\\d:\\d\\d:\\d\\d\\.");
            assertThat(notice(browser.page("/search?q=" + word))).startsWith("Some of what");
            assertThat(notice(browser.page("/admin/orders")))
                    .as("a list of other things")
                    .isEmpty();
            assertThat(notice(newcomer().page(found))).as("for others").isEmpty();
        }
        await().until(() -> !browser.page(found).select("tbody tr").isEmpty());
        await().until(() -> shop.waitingDeliveries() == 0);
        assertThat(notice(browser.page(found))).isEmpty();

        browser.post("/admin/promotions", promotionOfEverything(word));
        await().until(() -> browser.page(found).select("tbody").text().contains("9.00"));
        await().until(() -> shop.waitingDeliveries() == 0);
        var end =
                Desk.row(browser.page("/admin/promotions"), word).select("form").attr("action");
        var product = browser.page(found).selectFirst("tbody .row-link").attr("href");
        try (var _ = HeldUp.readModel(dataSource, "catalog.product_card");
                var _ = HeldUp.readModel(dataSource, "catalog.product_page")) {
            browser.post(end, Map.of());

            assertThat(notice(browser.page(found))).startsWith("Some of what");
            var page = browser.page(product);
            assertThat(page.select("tbody .amount").text()).as("one product").isEqualTo("€10.00");
            assertThat(notice(page)).isEmpty();
        }
    }

    private Browser newcomer() {
        var other = new Browser(port);
        other.signIn("admin", BackOffice.PASSWORD);
        return other;
    }

    private static String notice(Document page) {
        return page.select("#on-its-way").text();
    }

    private static String file(String word) {
        return IntStream.range(0, PRODUCTS)
                .mapToObj(n -> "%1$s-%2$d,%1$s %2$d,%1$s-%2$d,10.00,3".formatted(word, n))
                .collect(Collectors.joining(
                        "\n", "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty\n", "\n"));
    }

    private static Map<String, String> promotionOfEverything(String name) {
        return Map.of(
                "name", name,
                "scope", "all",
                "kind", "percent",
                "percentOff", "10",
                "startsAt", "2026-01-01T00:00",
                "endsAt", "2100-01-01T00:00");
    }
}
