package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shop.stampede.shared.Sku;
import shop.stampede.testing.HeldUp;
import shop.stampede.testing.Shop;

/// What somebody in the back office has just done is on the page that follows, however far behind the read models are:
/// a browser's cookie is all that says so.
@BackOffice
class OwnChangesTests {

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    DataSource dataSource;

    Browser browser;
    Desk desk;

    @BeforeEach
    void signsIn() {
        browser = new Browser(port);
        browser.signIn("admin", BackOffice.PASSWORD);
        desk = new Desk(shop, browser);
    }

    @Test
    void showsAnOrderAsItIsBesideAFormWithErrors() throws Exception {
        var order = "/admin/orders/" + desk.placed(desk.sells("20.00", 5), 1).value();
        try (var _ = HeldUp.readModel(dataSource, "orders.order_summary")) {
            browser.post(order + "/payment", Map.of("reference", "SEPA 1"));

            assertThat(Desk.state(refused(order + "/payment", Map.of("reference", " "))))
                    .isEqualTo("Paid");
            assertThat(Desk.state(newcomer().page(order))).as("for others").isEqualTo("Placed");
        }
    }

    @Test
    void showsAProductAsItIsBesideAFormWithErrors() throws Exception {
        var sku = "NEW-" + UUID.randomUUID();
        try (var _ = HeldUp.readModel(dataSource, "catalog.product_page")) {
            var added = browser.submit("/admin/products", product(sku));
            var path = added.select("form[action$=/variants]").attr("action").replace("/variants", "");
            browser.post(path + "/prices/" + sku, Map.of("price", "21.50"));
            browser.post(path, Map.of("title", "Steel Mug", "descriptionHtml", "<p>Good</p>"));

            var page = refused(path, Map.of("title", ""));
            assertThat(page.select("input[name=price]").first().val()).isEqualTo("21.50");
            assertThat(page.select("main h1").text()).isEqualTo("Steel Mug");
            page = refused(path + "/variants", Map.of("sku", sku, "price", "1.00"));
            assertThat(page.select("main h1").text()).isEqualTo("Steel Mug");
            assertThat(newcomer().get(path).statusCode()).as("for others").isEqualTo(404);
        }
    }

    @Test
    void showsStockAsItIsBesideAFormWithErrors() throws Exception {
        var item = "/admin/stock/" + desk.sells("10.00", 3);
        try (var _ = HeldUp.readModel(dataSource, "inventory.stock_level")) {
            browser.post(item + "/receipts", Map.of("quantity", "4"));

            assertThat(Desk.figures(refused(item + "/receipts", Map.of("quantity", "x"))))
                    .isEqualTo("7 0 7");
            assertThat(Desk.figures(newcomer().page(item))).as("for others").isEqualTo("3 0 3");
        }
    }

    @Test
    void exportsWhatWasJustAdded() throws Exception {
        var sku = "NEW-" + UUID.randomUUID();
        try (var _ = HeldUp.readModel(dataSource, "catalog.product_card");
                var _ = HeldUp.readModel(dataSource, "catalog.product_page");
                var _ = HeldUp.readModel(dataSource, "inventory.stock_level")) {
            browser.post("/admin/products", product(sku));

            assertThat(browser.get("/admin/products/export.csv").body().lines())
                    .anyMatch(line -> line.contains("," + sku + ",") && line.contains(",4,"));
        }
    }

    @Test
    void showsTheShopsMenuWithACategoryThatWasJustFilled() throws Exception {
        var category = "Kites " + UUID.randomUUID();
        var product = product("NEW-" + UUID.randomUUID());
        product.put("category", category);
        try (var _ = HeldUp.readModel(dataSource, "catalog.category_node")) {
            browser.post("/admin/products", product);

            assertThat(menu(newcomer())).as("for others").doesNotContain(category);
            assertThat(menu(browser)).contains(category);
        }
    }

    @Test
    void listsAPromotionAsSoonAsItIsPlannedAndAgainAsSoonAsItIsEnded() throws Exception {
        var sku = desk.sells("20.00", 5);
        var name = "Week " + sku;
        try (var _ = HeldUp.readModel(dataSource, "catalog.promotion_row")) {
            var planned = browser.submit("/admin/promotions", promotion(name, sku, "2099-01-01T00:00"));
            assertThat(Desk.row(planned, name).select(".badge").text()).isEqualTo("Scheduled");
            assertThat(newcomer().page("/admin/promotions").text())
                    .as("for others")
                    .doesNotContain(name);

            var ended = browser.submit(Desk.row(planned, name).select("form").attr("action"), Map.of());
            assertThat(ended.select(".notice").text()).isEqualTo("The promotion has ended.");
            assertThat(Desk.row(ended, name).select(".badge").text()).isEqualTo("Ended");
            assertThat(Desk.row(ended, name).select("form")).isEmpty();
        }
    }

    @Test
    void showsPricesAsTheyAreOnceAPromotionIsEnded() throws Exception {
        var sku = desk.sells("20.00", 5);
        var name = "Week " + sku;
        browser.post("/admin/promotions", promotion(name, sku, "2026-01-01T00:00"));
        await().until(() -> list(browser, sku).contains("17.50"));
        var row = Desk.row(browser.page("/admin/promotions"), name);
        try (var _ = HeldUp.readModel(dataSource, "catalog.product_card")) {
            browser.post(row.select("form").attr("action"), Map.of());

            assertThat(list(browser, sku)).contains("20.00").doesNotContain("17.50", name);
            assertThat(list(newcomer(), sku)).as("for others").contains("17.50", name);
        }
    }

    @Test
    void knowsTheCategoryThatAProductHasJustBrought() throws Exception {
        var category = "Kites " + UUID.randomUUID();
        var product = product("NEW-" + UUID.randomUUID());
        product.put("category", category);
        try (var _ = HeldUp.readModel(dataSource, "catalog.category_node")) {
            var added = browser.submit("/admin/products", product);

            assertThat(added.select("#categories option").eachAttr("value")).contains(category);
            assertThat(categories(browser)).contains(category);
            assertThat(categories(newcomer())).as("for others").doesNotContain(category);
        }
    }

    @Test
    void entersEachMovementOfStockInTheLedgerThatFollows() throws Exception {
        var item = "/admin/stock/" + desk.sells("10.00", 5);
        await().until(() -> ledger(browser.page(item)).equals(List.of("Opened")));
        try (var _ = HeldUp.readModel(dataSource, "inventory.stock_ledger");
                var _ = HeldUp.readModel(dataSource, "inventory.stock_level")) {
            var page = browser.submit(item + "/receipts", Map.of("quantity", "4"));
            assertThat(ledger(page)).containsExactly("Received", "Opened");
            page = browser.submit(item + "/count", Map.of("onHand", "8", "reason", "counted"));
            assertThat(ledger(page)).containsExactly("Recounted", "Received", "Opened");
            page = browser.submit(item + "/adjustments", Map.of("change", "-1", "reason", "broken"));
            assertThat(ledger(page)).containsExactly("Corrected", "Recounted", "Received", "Opened");
            assertThat(Desk.figures(page)).isEqualTo("7 0 7");
            assertThat(ledger(newcomer().page(item))).as("for others").containsExactly("Opened");
        }
    }

    @Test
    void listsTheProductsThatWereJustImported() throws Exception {
        var word = "kite" + UUID.randomUUID().toString().replace("-", "");
        var file = """
                Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty
                %1$s-1,%1$s one,%1$s-1,10.00,3
                %1$s-2,%1$s two,%1$s-2,11.00,0
                """.formatted(word);
        var sent = browser.upload("/admin/products/import", "file", "kites.csv", file);
        try (var _ = HeldUp.readModel(dataSource, "catalog.product_card")) {
            browser.post(sent.headers().firstValue("Location").orElseThrow(), Map.of());

            var found = "/admin/products?q=" + word;
            assertThat(browser.page(found).select("tbody .row-link").eachText())
                    .containsExactlyInAnyOrder(word + " one", word + " two");
            assertThat(newcomer().page(found).select("tbody .row-link"))
                    .as("for others")
                    .isEmpty();
        }
    }

    private static Map<String, String> promotion(String name, Sku sku, String from) {
        return Map.of(
                "name", name,
                "scope", "skus",
                "skus", sku.value(),
                "kind", "percent",
                "percentOff", "12.5",
                "startsAt", from,
                "endsAt", "2100-01-01T00:00");
    }

    private static String list(Browser browser, Sku sku) {
        return browser.page("/admin/products?q=" + sku).select("tbody").text();
    }

    private static List<String> categories(Browser browser) {
        return browser.page("/admin/promotions/new").select("#category option").eachText();
    }

    private static List<String> ledger(Document page) {
        return page.select(".desk-columns tbody .key").eachText();
    }

    private static List<String> menu(Browser browser) {
        return browser.page("/cart").select(".site-nav a").eachText();
    }

    private Browser newcomer() {
        var other = new Browser(port);
        other.signIn("admin", BackOffice.PASSWORD);
        return other;
    }

    private Document refused(String path, Map<String, String> form) {
        var answer = browser.post(path, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        return browser.follow(answer);
    }

    private static Map<String, String> product(String sku) {
        return new HashMap<>(Map.of(
                "title", "Mug " + sku,
                "descriptionHtml", "<p>For tea</p>",
                "variants[0].sku", sku,
                "variants[0].price", "19.90",
                "variants[0].stock", "4",
                "published", "true"));
    }
}
