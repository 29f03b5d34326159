package shop.stampede.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.stampede.api.Caller.Answer;
import shop.stampede.testing.Shop;

@ApiTest
class BackOfficeApiTests {

    @Autowired
    Caller caller;

    @Autowired
    Shop shop;

    @Test
    void addsAProductHoweverItsOptionsArePut() {
        var name = "shell-" + UUID.randomUUID();
        var added = caller.asStaff("POST", "/api/admin/products", """
                {"handle": "%1$s", "title": "Shell", "descriptionHtml": "<p>Dry<script>x()</script></p>",
                 "options": ["Color", {"name": "Size"}], "published": true,
                 "variants": [{"sku": "%1$s-M", "price": {"amount": "19.90", "currency": "EUR"}, "options": ["Moss", "M"], "stock": 2},
                              {"sku": "%1$s-L", "price": 21.5, "options": {"Size": "L", "Color": "Moss"}}],
                 "images": ["https://example.org/a.jpg", {"url": "/images/b.svg", "alt": "B"}]}""".formatted(name));

        assertThat(added.status()).isEqualTo(202);
        assertThat(caller.getAsStaff(added.header("Location")).status()).isEqualTo(200);
        var page = caller.get("/api/products/" + name + "?version="
                        + added.json().path("version").asString())
                .json();
        assertThat(page.path("descriptionHtml").asString()).isEqualTo("<p>Dry</p>");
        assertThat(page.path("images").findValuesAsString("alt")).containsExactly("", "B");
        assertThat(page.at("/variants/1/options").toString()).isEqualTo("[\"Moss\",\"L\"]");
        assertThat(page.at("/variants/1/price").toString()).isEqualTo("{\"amount\":\"21.50\",\"currency\":\"EUR\"}");
        assertThat(page.at("/variants/0/availability").asString()).isEqualTo("low");
        assertThat(page.at("/variants/0/left").asInt()).isEqualTo(2);
    }

    @Test
    void refusesWhatOthersHave() {
        var sku = shop.sells("5.00", 1);
        var body = """
                {"handle": "%s", "title": "T", "descriptionHtml": "", "published": false,
                 "variants": [{"sku": "%s", "price": "1.00"}]}""";
        var name = "t-" + UUID.randomUUID();

        var skuTaken = caller.asStaff("POST", "/api/admin/products", body.formatted(name, sku));
        caller.asStaff("POST", "/api/admin/products", body.formatted(name, name));
        var handleTaken = caller.asStaff("POST", "/api/admin/products", body.formatted(name, name + "2"));

        assertThat(skuTaken.status()).isEqualTo(409);
        assertThat(skuTaken.problem()).isEqualTo("sku-taken");
        assertThat(handleTaken.status()).isEqualTo(409);
        assertThat(handleTaken.problem()).isEqualTo("handle-taken");
    }

    @Test
    void saysThatAProductHasNotChanged() {
        var sku = shop.sells("5.00", 9);
        var handle = "thing-" + sku.value().toLowerCase(Locale.ROOT);
        var version = caller.asStaff("PUT", "/api/admin/variants/" + sku + "/price", "{\"price\": \"6.00\"}")
                .json()
                .path("version")
                .asString();
        var page = caller.get("/api/products/" + handle + "?version=" + version);

        assertThat(page.body()).contains("\"6.00\"");
        assertThat(caller.get("/api/products/" + handle, "If-None-Match", page.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void countsStock() {
        var sku = shop.sells("5.00", 5);
        caller.post("/api/orders", Caller.order(sku.value(), 2));

        var received = caller.asStaff("POST", "/api/admin/stock/" + sku + "/receipts", "{\"quantity\": 3}");
        var tooFew =
                caller.asStaff("PUT", "/api/admin/stock/" + sku + "/count", "{\"onHand\": 1, \"reason\": \"count\"}");
        var unknown = caller.asStaff("POST", "/api/admin/stock/no-such/receipts", "{\"quantity\": 3}");

        var level = caller.getAsStaff(received.header("Location")).json();
        assertThat(level.path("onHand").asInt()).isEqualTo(8);
        assertThat(level.path("reserved").asInt()).isEqualTo(2);
        assertThat(level.path("ledger").path("items").isArray()).isTrue();
        assertThat(tooFew.status()).isEqualTo(409);
        assertThat(tooFew.problem()).isEqualTo("below-reserved");
        assertThat(unknown.problem()).isEqualTo("no-such-sku");
        assertThat(caller.getAsStaff("/api/admin/stock").json().isArray()).isTrue();
    }

    @Test
    void takesAnOrderThroughItsLife() {
        var sku = shop.sells("5.00", 5).value();
        var id = caller.post("/api/orders", Caller.order(sku, 2))
                .json()
                .path("id")
                .asString();

        assertThat(step(id, "delivery", "").problem()).isEqualTo("not-possible-now");
        assertThat(step(id, "payment", "{\"reference\": \"1\"}").status()).isEqualTo(202);
        assertThat(step(id, "packing", "").status()).isEqualTo(202);
        assertThat(step(id, "shipment", "{\"carrier\": \"DHL\"}").status()).isEqualTo(202);
        assertThat(step(id, "cancellation", "{\"reason\": \"x\"}").problem()).isEqualTo("not-cancellable");
        assertThat(step(id, "delivery", "").status()).isEqualTo(202);
        assertThat(step(id, "return", returning(sku, 3)).problem()).isEqualTo("too-many-returned");
        var returned = step(id, "return", returning(sku, 1));
        assertThat(returned.status()).isEqualTo(202);
        assertThat(caller.getAsStaff(returned.header("Location")).body()).contains("DHL");
    }

    @Test
    void importsAFileOnlyIfEveryRowIsGoodOrTheOthersMayBeLeftOut() {
        var name = "imported-" + UUID.randomUUID();
        var file = """
                Handle,Title,Variant SKU,Variant Price,Published
                %1$s,Imported,%1$s,5.00,true
                %1$s-bad,Bad,%1$s-bad,free,true
                """.formatted(name);

        var refused = importing(file, "dryRun=false", UUID.randomUUID().toString());
        var taken = importing(file, "onlyValid=true", UUID.randomUUID().toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-rows");
        assertThat(refused.json().at("/report/problems/0/row").asInt()).isEqualTo(3);
        assertThat(taken.status()).isEqualTo(202);
        assertThat(caller.getAsStaff("/api/admin/stock/" + name + "?version="
                                + taken.json().path("version").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void triesAnImportWithoutAKeyButDoesNotCarryItOut() {
        var name = "tried-" + UUID.randomUUID();
        var file = "Handle,Title,Variant SKU,Variant Price\n%1$s,Tried,%1$s,5.00\n".formatted(name);

        var tried = importing(file, "dryRun=true", null);
        var withoutKey = importing(file, "", null);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().path("valid").asInt()).isEqualTo(1);
        assertThat(withoutKey.problem()).isEqualTo("idempotency-key-missing");
        assertThat(caller.getAsStaff("/api/admin/stock/" + name).status()).isEqualTo(404);
    }

    private Answer step(String order, String step, String body) {
        return caller.asStaff("POST", "/api/admin/orders/%s/%s".formatted(order, step), body);
    }

    private static String returning(String sku, int quantity) {
        return "{\"items\": [{\"sku\": \"%s\", \"quantity\": %d}], \"restock\": true, \"refund\": true}"
                .formatted(sku, quantity);
    }

    private Answer importing(String file, String query, String key) {
        var body = BodyPublishers.ofString(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n\r\n" + file
                        + "\r\n--b--\r\n");
        return caller.upload("/api/admin/imports/products?" + query, body, key);
    }
}
