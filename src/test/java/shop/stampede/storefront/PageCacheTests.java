package shop.stampede.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import shop.stampede.catalog.AdjustProductPrice;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.inventory.RecountStock;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;

/// Pages that are shown again, and what ends that.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class PageCacheTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    CatalogQueries catalog;

    @Autowired
    MeterRegistry meters;

    private String address;
    private Sku sku;

    @BeforeEach
    void sellSomething() throws Exception {
        sku = shop.sells("10.00", 50);
        address = "/products/" + handleOf(sku);
        await().until(() -> get(address).statusCode() == 200);
        await().until(() -> shop.waitingDeliveries() == 0);
    }

    @Test
    void showsAPageAgainAndAnswersABrowserThatHasItWithNothing() throws Exception {
        var first = get(address);
        double before = hits();

        var again = get(address);
        var asked =
                get(address, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(hits()).isEqualTo(before + 2);
        assertThat(asked.statusCode()).isEqualTo(304);
        assertThat(asked.body()).isEmpty();
        assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void showsAChangeAsSoonAsTheReadModelDoes() throws Exception {
        for (int price = 11; price < 40; price++) {
            get(address);
            var adjusted = shop.send(new AdjustProductPrice(sku, Money.of(price + ".00"), null));
            await().until(() -> shop.waitingDeliveries() == 0);
            assertThat(adjusted.result()).isNotNull();
            var shown = "%d.00".formatted(price);

            await().until(() -> get(address).body().contains(shown));
        }
    }

    @Test
    void hasAnotherPageForWhoHasSomethingInTheCart() throws Exception {
        var nobody = get(address).body();
        var shopper = new Shopper(port);
        shopper.post("/cart/items", Map.of("sku", sku.value(), "quantity", "3"));

        assertThat(shopper.open(address).selectFirst(".cart-link__count").text())
                .startsWith("3");
        assertThat(get(address).body()).isEqualTo(nobody).doesNotContain("cart-link__count");
    }

    @Test
    void hasAnotherPageForAnotherLanguageAndForAPartOfIt() throws Exception {
        var english = get(address, "Accept-Language", "en");
        var german = get(address, "Accept-Language", "de");

        assertThat(german.body()).contains("lang=\"de\"").isNotEqualTo(english.body());
        assertThat(get(address, "Accept-Language", "en").body()).isEqualTo(english.body());
        assertThat(get(address, "Accept-Language", "de").body()).isEqualTo(german.body());
    }

    @Test
    void dropsAPageThatSellsOut() throws Exception {
        get(address);
        shop.send(new RecountStock(sku, 0, "all gone"));

        await().until(() -> get(address).body().contains("Sold out"));
    }

    @Test
    void sendsAKeptPageAsItSentTheFreshOne() throws Exception {
        for (var wish :
                List.of(new String[] {"Accept-Language", "de"}, new String[] {"Accept-Encoding", "gzip"}, new String[] {
                    "HX-Request", "true"
                })) {
            double before = hits();
            var fresh = raw("GET", address, wish);
            var kept = raw("GET", address, wish);
            var asked = raw("HEAD", address, wish);

            assertThat(kept.head()).isEqualTo(fresh.head()).contains("Content-Security-Policy", "X-Frame-Options");
            assertThat(kept.body()).isNotEmpty().isEqualTo(fresh.body());
            assertThat(asked.head()).isEqualTo(fresh.head());
            assertThat(asked.body()).isEmpty();
            assertThat(hits()).isEqualTo(before + 2);
        }
    }

    @Test
    void makesAPageForHeadAsForGet() throws Exception {
        var asked = raw("HEAD", address);

        assertThat(raw("GET", address).head()).isEqualTo(asked.head());
    }

    @Test
    void keepsThePagesOfDifferentHostsApart() throws Exception {
        var strange = raw("GET", address, "Host", "shop.example:4711");

        assertThat(strange.body()).contains("http://shop.example:4711/products/");
        assertThat(get(address).body()).doesNotContain("shop.example").contains("http://localhost:" + port);
    }

    @Test
    void findsTheLanguageOfWhoAsksInTwoHeadersOnlyForThem() throws Exception {
        raw("GET", address, "Accept-Language", "en;q=0.3");
        var notKept = address + "?from=elsewhere";
        raw("GET", notKept, "Accept-Language", "en;q=0.3", "Accept-Language", "de");

        assertThat(raw("GET", notKept, "Accept-Language", "en;q=0.3").body()).contains("lang=\"en\"");
    }

    @Test
    void countsKeptPagesAmongTheRequests() throws Exception {
        get(address);
        await().until(() -> requests() > 0);
        long before = requests();
        for (int n = 0; n < 10; n++) {
            get(address);
        }

        await().until(() -> requests() >= before + 10);
        long unchanged = requests("304");
        get(address, "If-None-Match", get(address).headers().firstValue("ETag").orElseThrow());
        await().until(() -> requests("304") == unchanged + 1);
    }

    @Test
    void answersWhoeverJustChangedSomethingFromTheReadModels() throws Exception {
        var shopper = new Shopper(port);
        shopper.post("/cart/items", Map.of("sku", sku.value(), "quantity", "2"));
        shopper.open(address);
        double before = hits();

        assertThat(shopper.open(address).selectFirst(".cart-link__count").text())
                .startsWith("2");
        assertThat(hits()).isEqualTo(before);
    }

    @Test
    void asksForACartOnceUntilItChanges() throws Exception {
        var shopper = new Shopper(port);
        shopper.post("/cart/items", Map.of("sku", sku.value(), "quantity", "2"));
        await().until(() -> shop.waitingDeliveries() == 0);
        var cart = shopper.cookie("stampede-cart");
        for (int pieces = 3; pieces < 8; pieces++) {
            int expected = pieces;
            withCart(cart);
            shopper.post("/cart/items", Map.of("sku", sku.value(), "quantity", "1"));

            await().until(() -> Jsoup.parse(withCart(cart))
                    .select(".cart-link__count")
                    .text()
                    .startsWith("" + expected));
        }
    }

    private String withCart(String cart) throws Exception {
        return get(address, "Cookie", "stampede-cart=" + cart).body();
    }

    private long requests() {
        return requests("200");
    }

    private long requests(String status) {
        return meters.find("http.server.requests").tags("uri", "/products/{handle}", "status", status).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private RawAnswer raw(String method, String path, String... headers) throws IOException {
        return RawAnswer.to(port, method, path, headers);
    }

    private double hits() {
        return meters.get("cache.gets")
                .tags("cache", "stampede.pages", "result", "hit")
                .functionCounter()
                .count();
    }

    private String handleOf(Sku wanted) {
        await().until(() -> !catalog.offers(List.of(wanted)).isEmpty());
        return catalog.offers(List.of(wanted)).getFirst().handle();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (List.of(headers).stream().noneMatch("Accept-Language"::equals)) {
            request.header("Accept-Language", "en");
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
