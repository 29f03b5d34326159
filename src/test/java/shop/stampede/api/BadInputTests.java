package shop.stampede.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever comes in, the answer is a problem that names what is wrong, and never a 500.
@ApiTest
class BadInputTests {

    private static final String ORDER = "/api/orders";
    private static final String SOME_STOCK = "/api/admin/stock/NO-SUCH";

    @Autowired
    Caller caller;

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var refused = caller.post(ORDER, """
                {"email": "ada@", "items": [null, {"sku": "<b>", "quantity": 0}, {}], "shippingAddress":
                {"name": "Ada", "line1": "", "city": "Berlin", "country": "Germany"}, "paymentMethod": "gold"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "email",
                        "items[0]",
                        "items[1].sku",
                        "items[1].quantity",
                        "items[2].sku",
                        "items[2].quantity",
                        "shippingAddress.line1",
                        "shippingAddress.postalCode",
                        "shippingAddress.country",
                        "paymentMethod");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'email': 5}                                        | email",
                "{'items': {}}                                       | items",
                "{'items': [7]}                                      | items[0]",
                "{'items': [{'quantity': 'two'}]}                    | items[0].quantity",
                "{'items': [{'quantity': '2'}]}                      | items[0].quantity",
                "{'items': [{'quantity': 1.5}]}                      | items[0].quantity",
                "{'items': [{'quantity': 2147483648}]}               | items[0].quantity",
                "{'items': [{'quantity': 1e999999999}]}              | items[0].quantity",
                "{'items': [{'quantity': []}]}                       | items[0].quantity",
                "{'shippingAddress': 'Berlin'}                       | shippingAddress",
                "{'shippingAddress': {'city': {'name': 'Berlin'}}}   | shippingAddress.city",
                "{'shippingAddress': {'name': 'A\\u0000da'}}         | shippingAddress.name",
                "{'shippingAddress': {'name': 'A\\ud800da'}}         | shippingAddress.name"
            })
    void namesAValueOfTheWrongKindByItsPath(String body, String field) {
        var refused = caller.post(ORDER, body.replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("field")).contains(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{", "{\"email\": }", "{} {}", "{\"a\": NaN}", "{\"a\": 1, \"a\": 2}", "nonsense"})
    void saysThatItIsNoJson(String body) {
        var refused = caller.post(ORDER, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("malformed-json");
        assertThat(refused.body()).doesNotContain("jackson").doesNotContain("Exception");
    }

    @Test
    void saysWhereTheJsonBreaks() {
        assertThat(caller.post(ORDER, "{\n  \"email\": }").json().path("detail").asString())
                .contains("line 2, column 12");
    }

    @Test
    void refusesNestingThatIsMeantToHurt() {
        assertThat(caller.post(ORDER, "{\"a\": " + "[".repeat(50_000)).status()).isEqualTo(400);
    }

    @Test
    void readsUtf8Only() {
        var latin1 = caller.any(
                "POST",
                ORDER,
                BodyPublishers.ofByteArray("{\"email\": \"müller\"}".getBytes(StandardCharsets.ISO_8859_1)),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "latin1");

        assertThat(latin1.status()).isEqualTo(400);
        assertThat(latin1.json().path("detail").asString()).contains("UTF-8");
    }

    @Test
    void refusesBodiesOfMoreThanAMegabyte() {
        var refused = caller.post(ORDER, "{\"email\": \"" + "x".repeat(1 << 20) + "\"}");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.999", "abc", "1e3", "1000000", "", "９.９０"})
    void refusesWhatIsNoPrice(String amount) {
        for (var price : new String[] {"\"%s\"", "{\"amount\": \"%s\", \"currency\": \"EUR\"}"}) {
            var refused = caller.asStaff(
                    "PUT", "/api/admin/variants/NO-SUCH/price", "{\"price\": %s}".formatted(price.formatted(amount)));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("price");
        }
    }

    @Test
    void refusesAnotherCurrency() {
        var refused = caller.asStaff(
                "PUT",
                "/api/admin/variants/NO-SUCH/price",
                "{\"price\": {\"amount\": \"1.00\", \"currency\": \"USD\"}}");

        assertThat(refused.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products?size=0",
                "/api/products?size=-1",
                "/api/products?size=1000000000",
                "/api/products?size=x",
                "/api/products?q=%00",
                "/api/products?sort=foo",
                "/api/products?minPrice=1e999999999",
                "/api/products?inStock=maybe",
                "/api/admin/orders?status=foo",
                "/api/admin/orders?q=%00",
                "/api/admin/stock?size=101",
                "/api/admin/sales?by=hour",
                "/api/admin/sales?from=x",
                "/api/admin/sales?from=%2B999999999-01-01",
                "/api/admin/sales?from=2026-12-01&to=2026-11-01",
                "/api/admin/publications?state=foo"
            })
    void refusesParametersThatMeanNothing(String path) {
        var refused = caller.getAsStaff(path);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/products", "/api/admin/products", "/api/admin/orders", "/api/admin/stock", SOME_STOCK})
    void survivesCursorsOfOtherLists(String path) {
        for (var cursor :
                new String[] {"!!!", "abcd", cursor("x", "y"), cursor("x"), cursor("\0", "\0"), cursor("\0")}) {
            assertThat(caller.getAsStaff(path + "?after=" + cursor).status()).isIn(200, 404, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q='%3A*%20%26%20!", "q=%5C", "q=%F0%9F%A6%93", "category=/", "category=///a//", "tag='"})
    void findsNothingOrSomethingForOddWords(String query) {
        assertThat(caller.get("/api/products?" + query).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/nothing,                404, not-found",
        "GET,    /api,                        404, not-found",
        "GET,    /api/products/no-such,       404, no-such-product",
        "GET,    /api/products/%2e%2e%2f,     400, bad-request",
        "GET,    /api/orders/xyz,             404, not-found",
        "DELETE, /api/orders,                 405, method-not-allowed",
        "GET,    /api/products?q=%ff,         400, bad-request",
        "POST,   /api/orders,                 400, idempotency-key-missing",
        "GET,    /api/admin/orders,           401, unauthenticated",
    })
    void answersWithAProblemAlsoWhereNoControllerIs(String method, String path, int status, String problem) {
        var refused = caller.any(method, path, BodyPublishers.noBody());

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.problem()).isEqualTo(problem);
    }

    @Test
    void refusesOtherMediaTypesAndOtherSites() {
        var form = caller.any(
                "POST",
                ORDER,
                BodyPublishers.ofString("email=x"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Idempotency-Key",
                "form");
        var fromElsewhere = caller.any("POST", ORDER, BodyPublishers.ofString("{}"), "Sec-Fetch-Site", "cross-site");

        assertThat(form.problem()).isEqualTo("unsupported-media-type");
        assertThat(fromElsewhere.problem()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void refusesKeysThatAreNone(String key) {
        assertThat(caller.post(ORDER, "{}", key).problem()).isEqualTo("idempotency-key-missing");
    }

    private static String cursor(String... values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", values).getBytes(StandardCharsets.UTF_8));
    }
}
