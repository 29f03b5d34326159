package shop.stampede.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import shop.stampede.StampedeApplication;
import shop.stampede.catalog.AdjustProductPrice;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;

/// What shoppers see while the database is away, and after it.
class PagesWithoutDatabaseTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private int port;

    @Test
    void showsKeptPagesOnAndNoOldOnesAfterwards() throws Exception {
        var server = PostgresServer.start(directory);
        boolean running = true;
        server.createDatabase("shop");
        try (var context = start(server)) {
            port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            var shop = context.getBean(Shop.class);
            var sku = shop.sells("10.00", 10);
            var neighbour = shop.sells("20.00", 10);
            var page = "/products/" + handleOf(sku, context);
            var another = "/products/" + handleOf(neighbour, context);
            await().until(() -> get(page).body().contains("Thing " + neighbour));
            var kept = get(page).body();

            shop.send(new AdjustProductPrice(neighbour, Money.of("21.00"), null));
            await().until(() -> shop.waitingDeliveries() == 0);
            server.stop();
            running = false;

            await().until(() -> get(another).statusCode() == 503);
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(6)).untilAsserted(() -> {
                var shown = get(page);
                assertThat(shown.statusCode()).isEqualTo(200);
                assertThat(shown.body()).contains("Thing " + sku);
            });
            for (var unknown : List.of(another, "/search?q=thing", "/cart")) {
                var asked = Instant.now();
                var refused = get(unknown);

                assertThat(refused.statusCode()).as(unknown).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body()).contains("class=\"site-head\"");
                assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_ONCE);
            }
            assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertOnlyReadersAreToldAtOnce(
                    context.getBeansOfType(HandlerInterceptor.class).values());

            server = PostgresServer.start(directory);
            running = true;
            await().atMost(Duration.ofSeconds(20)).until(() -> get(another).statusCode() == 200);
            await().until(() -> get(page).body().contains("21.00"));
            assertThat(kept).doesNotContain("21.00");
            shop.send(new AdjustProductPrice(sku, Money.of("11.00"), null));
            await().until(() -> get(page).body().contains("11.00"));
        } finally {
            if (running) {
                server.stop();
            }
        }
    }

    private void assertOnlyReadersAreToldAtOnce(Collection<HandlerInterceptor> interceptors) throws Exception {
        var waiting = interceptors.stream()
                .filter(interceptor -> interceptor.getClass().getSimpleName().equals("NoVainWaiting"))
                .findAny()
                .orElseThrow();
        var ofTheShop = new HandlerMethod(this, getClass().getDeclaredMethod("get", String.class));
        var response = new MockHttpServletResponse();

        assertThat(waiting.preHandle(new MockHttpServletRequest("POST", "/cart/items"), response, ofTheShop))
                .isTrue();
        assertThatThrownBy(() -> waiting.preHandle(new MockHttpServletRequest("GET", "/cart"), response, ofTheShop))
                .isInstanceOf(DataAccessException.class);
    }

    private static ConfigurableApplicationContext start(PostgresServer server) {
        return new SpringApplicationBuilder(StampedeApplication.class, Shop.class)
                .properties(
                        "server.port=0",
                        "stampede.demo=false",
                        "spring.datasource.url=" + server.url("shop"),
                        "spring.datasource.username=" + PostgresServer.USER,
                        "spring.datasource.password=" + server.password())
                .run();
    }

    private static String handleOf(Sku sku, ConfigurableApplicationContext context) {
        var catalog = context.getBean(CatalogQueries.class);
        await().until(() -> !catalog.offers(List.of(sku)).isEmpty());
        return catalog.offers(List.of(sku)).getFirst().handle();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
