package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import shop.stampede.orders.OrderId;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;

/// The pages of the back office and their forms, looked at as elements.
@BackOffice
class BackOfficeTests {

    private static final String CSV_HEADER = "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty\n";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    Browser browser;

    @BeforeEach
    void signsIn() {
        browser = new Browser(port);
        browser.signIn("admin", BackOffice.PASSWORD);
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

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "-3", "1.5", "1000001", "99999999999999999999"})
    void refusesQuantitiesThatCannotBe(String quantity) {
        var sku = sells("10.00", 3);
        var answer = browser.post("/admin/stock/" + sku + "/receipts", Map.of("quantity", quantity));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = browser.follow(answer);
        assertThat(page.select("#quantity").val()).isEqualTo(quantity);
        assertThat(page.select("#quantity-error").text()).isNotEmpty();
        assertThat(figures(page)).isEqualTo("3 0 3");
    }

    @Test
    void doesWhatAFormAsksOnceHoweverOftenItIsSent() {
        var sku = sells("10.00", 3);
        var item = "/admin/stock/" + sku;
        var once = browser.page(item)
                .select("form[action$=receipts] [name=commandId]")
                .val();

        browser.submit(item + "/receipts", Map.of("quantity", "4", "commandId", once));
        var page = browser.submit(item + "/receipts", Map.of("quantity", "4", "commandId", once));
        assertThat(figures(page)).isEqualTo("7 0 7");

        var other = browser.post(item + "/receipts", Map.of("quantity", "5", "commandId", once));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(browser.follow(other).select("h1").text()).isEqualTo("This form was sent before");
    }

    @Test
    void recountsAndCorrectsStock() {
        var item = "/admin/stock/" + sells("10.00", 5);

        assertThat(figures(browser.submit(item + "/count", Map.of("onHand", "4", "reason", "counted"))))
                .isEqualTo("4 0 4");
        assertThat(figures(browser.submit(item + "/adjustments", Map.of("change", "-1", "reason", "broken"))))
                .isEqualTo("3 0 3");
        var refused = browser.submit(item + "/adjustments", Map.of("change", "-9", "reason", "stolen"));
        assertThat(refused.select(".notice--warn").text()).startsWith("Only 3 are free");
        var ledger = browser.page(item).select(".desk-columns tbody tr td:last-child");
        assertThat(ledger.eachText()).containsExactly("broken admin", "counted admin", "First stock clerk");
    }

    @Test
    void carriesAnOrderFromItsPaymentToItsReturn() {
        var sku = sells("20.00", 5);
        var order = "/admin/orders/" + placed(sku, 2).value();
        assertThat(browser.page(order).select("form").eachAttr("action"))
                .contains(order + "/payment", order + "/cancellation")
                .doesNotContain(order + "/shipment");

        var empty = browser.post(order + "/payment", Map.of("reference", " "));
        assertThat(empty.statusCode()).isEqualTo(422);

        assertThat(state(browser.submit(order + "/payment", Map.of("reference", "SEPA 1"))))
                .isEqualTo("Paid");
        assertThat(state(browser.submit(order + "/packing", Map.of()))).isEqualTo("Packed");
        assertThat(state(browser.submit(order + "/shipment", Map.of("carrier", "DHL", "trackingNumber", "1"))))
                .isEqualTo("Shipped");
        assertThat(state(browser.submit(order + "/delivery", Map.of()))).isEqualTo("Delivered");

        var refused = browser.submit(order + "/cancellation", Map.of("reason", "too late"));
        assertThat(refused.select(".notice--warn").text()).isNotEmpty();
        assertThat(state(refused)).isEqualTo("Delivered");

        var nothing = browser.post(order + "/return", Map.of("items[0].sku", sku.value()));
        assertThat(nothing.statusCode()).isEqualTo(422);
        var back = browser.submit(
                order + "/return",
                Map.of("items[0].sku", sku.value(), "items[0].quantity", "1", "restock", "true", "refund", "true"));
        assertThat(back.select("main").text()).contains("1 came back").contains("Given back €20.00");
        assertThat(figures(browser.page("/admin/stock/" + sku))).isEqualTo("4 0 4");
    }

    @Test
    void cancelsAnOrderAndFreesItsStock() {
        var sku = sells("20.00", 5);
        var order = "/admin/orders/" + placed(sku, 2).value();
        assertThat(figures(browser.page("/admin/stock/" + sku))).isEqualTo("3 2 5");

        assertThat(state(browser.submit(order + "/cancellation", Map.of("reason", "changed their mind"))))
                .isEqualTo("Cancelled");
        assertThat(browser.page("/admin/orders?status=cancelled").select(".row-link"))
                .isNotEmpty();
    }

    @Test
    void plansAPromotionAndEndsIt() {
        var sku = sells("20.00", 5);
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
        assertThat(browser.submit("/admin/promotions", form).select(".notice--good"))
                .hasSize(1);

        form.put("endsAt", "2025-01-01T00:00");
        form.put("percentOff", "100");
        var page = browser.follow(browser.post("/admin/promotions", form));
        assertThat(page.select("#percentOff-error").text()).contains("up to 99");
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
        assertThat(figures(browser.page("/admin/stock/" + sku))).isEqualTo("3 0 3");
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
        var sku = sells("12.00", 3);
        await().until(() -> browser.get("/admin/products/export.csv").body().contains(sku.value()));
        var export = browser.get("/admin/products/export.csv");

        assertThat(export.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        var sent = browser.upload("/admin/products/import", "file", "products.csv", export.body());
        var report = sent.headers().firstValue("Location").orElseThrow();
        assertThat(browser.page(report).select(".notice--good").text()).isEqualTo("Every row is good.");
        assertThat(browser.submit(report, Map.of()).select(".notice--good").text())
                .startsWith("Imported: 0 new, 0 revised");
    }

    @Test
    void speaksGerman() {
        var answer = browser.get("/admin/orders", "Accept-Language", "de");

        assertThat(browser.follow(answer).select("main h1").text()).isEqualTo("Bestellungen");
    }

    /// Somebody else's change, whose version this browser does not know: it waits until it can be seen.
    private OrderId placed(Sku sku, int quantity) {
        var receipt = shop.send(shop.order(Shop.item(sku, quantity)));
        var order = ((PlaceOrder.Result.Placed) receipt.result()).id();
        waitFor("/admin/orders/" + order.value());
        var reserved = Integer.toString(quantity);
        await().until(() -> figures(browser.page("/admin/stock/" + sku)).contains(" " + reserved + " "));
        return order;
    }

    private Sku sells(String price, int stock) {
        var sku = shop.sells(price, stock);
        waitFor("/admin/stock/" + sku);
        return sku;
    }

    private void waitFor(String path) {
        await().until(() -> browser.get(path).statusCode() == 200);
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

    private static String state(Document page) {
        return page.select(".desk-head .badge").text();
    }

    private static String figures(Document page) {
        return page.select(".figure dd").text();
    }
}
