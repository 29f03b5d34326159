package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;

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
