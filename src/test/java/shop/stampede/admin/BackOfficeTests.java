package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shop.stampede.testing.Shop;

/// The pages of the back office and their forms, looked at as elements.
@BackOffice
class BackOfficeTests {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/orders",
                "/admin/orders?status=paid&q=nobody&after=nonsense",
                "/admin/products",
                "/admin/products?q='%22%5C%00&status=draft",
                "/admin/products/new",
                "/admin/products/import",
                "/admin/stock",
                "/admin/stock?low=true&q=x",
                "/admin/promotions",
                "/admin/promotions?state=ended",
                "/admin/promotions/new",
                "/admin/sales",
                "/admin/sales?from=2026-01-01&to=2026-12-31",
                "/admin/system/read-models",
                "/admin/system/read-models/catalog.product_card",
                "/admin/system/read-models/orders.sales_of_day",
                "/admin/system/outbox",
                "/admin/system/commands",
                "/admin/system/commands?show=slow&type=PlaceOrder&who=%00&after=nonsense",
                "/admin/password",
                "/admin/search?q=x"
            })
    void showsItsPages(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        var page = browser.follow(answer);
        assertThat(page.select("main h1")).hasSize(1);
        assertThat(page.select(".desk__nav a")).isNotEmpty();
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.select("[style], script:not([src]), [onclick]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/nothing, 404",
        "/admin/orders/nonsense, 404",
        "/admin/orders/01990000-0000-7000-8000-000000000001, 404",
        "/admin/products/01990000-0000-7000-8000-000000000001, 404",
        "/admin/stock/no%20sku, 404",
        "/admin/stock/UNKNOWN-SKU, 404",
        "/admin/orders/x/payment, 404",
        "/admin/system/read-models/no.such, 404",
        "/admin/sales?from=yesterday, 422",
        "/admin/sales?from=+999999999-12-31, 422"
    })
    void saysWhatIsWrongWithAnAddress(String path, int status) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(browser.follow(answer).select("main h1")).hasSize(1);
    }

    @Test
    void addsAProductAndChangesIt() {
        var sku = "NEW-" + UUID.randomUUID();
        var page = browser.submit("/admin/products", newProduct(sku));
        assertThat(page.select("main h1").text()).isEqualTo("Tin <b>Mug</b>");
        assertThat(page.select(".notice").text()).isEqualTo("The product is added.");
        var path = path(page);

        page = browser.submit(path + "/prices/" + sku, Map.of("price", "21,50"));
        assertThat(page.select("input[name=price]").first().val()).isEqualTo("21.50");

        page = browser.submit(path, Map.of("title", "Steel Mug", "descriptionHtml", "<p>Good</p>", "tags", "a, b"));
        assertThat(page.select("main h1").text()).isEqualTo("Steel Mug");
        assertThat(page.select("input[name=tags]").val()).isEqualTo("a, b");

        page = browser.submit(path + "/retirement", Map.of());
        assertThat(page.select(".desk-head .badge").text()).isEqualTo("Retired");
        page = browser.submit(path + "/publication", Map.of());
        assertThat(page.select(".desk-head .badge").text()).isEqualTo("Published");
        page = browser.submit(path + "/publication", Map.of());
        assertThat(page.select(".notice--warn").text()).isEqualTo("The product was in the shop already.");
    }

    @Test
    void showsErrorsBesideFieldsAndKeepsWhatWasTyped() {
        var form = newProduct("a sku with blanks");
        form.put("title", "");
        form.put("variants[0].price", "19.999");
        var answer = browser.post("/admin/products", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = browser.follow(answer);
        assertThat(page.select("[id='variants[0].price']").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("[id='variants[0].price-error']").text()).contains("two decimals");
        assertThat(page.select("[id='variants[0].price']").val()).isEqualTo("19.999");
        assertThat(page.select("[id='variants[0].sku']").val()).isEqualTo("a sku with blanks");
        assertThat(page.select("#descriptionHtml").val()).isEqualTo("<p>For tea</p>");
    }

    @Test
    void plansAPromotionAndEndsIt() {
        var sku = desk.sells("20.00", 5);
        var form = new HashMap<>(Map.of(
                "name",
                "Week " + sku,
                "scope",
                "skus",
                "skus",
                sku + ", NO-SUCH-SKU",
                "kind",
                "percent",
                "percentOff",
                "12.5",
                "startsAt",
                "2026-01-01T00:00",
                "endsAt",
                "2100-01-01T00:00"));
        var refused = browser.post("/admin/promotions", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(browser.follow(refused).select("#skus-error").text()).contains("NO-SUCH-SKU");

        form.put("skus", sku.value());
        var planned = browser.submit("/admin/promotions", form);
        assertThat(planned.select(".notice--good")).hasSize(1);
        var end = Desk.row(planned, form.get("name")).select("form").attr("action");

        var ended = browser.submit(end, Map.of());
        assertThat(Desk.row(ended, form.get("name")).select(".badge").text()).isEqualTo("Ended");
        assertThat(browser.submit(end, Map.of()).select(".notice--warn")).hasSize(1);

        form.put("endsAt", "2025-01-01T00:00");
        form.put("percentOff", "100");
        var page = browser.follow(browser.post("/admin/promotions", form));
        assertThat(page.select("#percentOff-error").text()).contains("up to 99");
    }

    @Test
    void speaksGerman() {
        var answer = browser.get("/admin/orders", "Accept-Language", "de");

        assertThat(browser.follow(answer).select("main h1").text()).isEqualTo("Bestellungen");
    }

    private static Map<String, String> newProduct(String sku) {
        return new HashMap<>(Map.of(
                "title", "Tin <b>Mug</b>",
                "descriptionHtml", "<p>For tea</p>",
                "variants[0].sku", sku,
                "variants[0].price", "19.90",
                "variants[0].stock", "4",
                "published", "true"));
    }

    private static String path(Document page) {
        return page.select("form[action$=/variants]").attr("action").replace("/variants", "");
    }
}
