package shop.stampede.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import shop.stampede.StampedeApplication;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Drift;
import shop.stampede.testing.Shop;

/// The database goes away and comes back while orders are placed and their events are shown.
class DatabaseRestartTests {

    @TempDir
    Path directory;

    @Test
    void showsEveryAcknowledgedOrderAfterTheDatabaseWasRestarted() throws Exception {
        var server = PostgresServer.start(directory);
        server.createDatabase("shop");
        try (var context = new SpringApplicationBuilder(StampedeApplication.class, Shop.class)
                .properties(
                        "server.port=0",
                        "stampede.demo=false",
                        "spring.datasource.url=" + server.url("shop"),
                        "spring.datasource.username=" + PostgresServer.USER,
                        "spring.datasource.password=" + server.password(),
                        "spring.datasource.hikari.connection-timeout=2000")
                .run()) {
            var shop = context.getBean(Shop.class);
            var jdbc = context.getBean(JdbcClient.class);
            var sku = shop.sells("10.00", 100_000);
            var acknowledged = new AtomicInteger();
            var stopped = new AtomicBoolean();
            var shoppers =
                    List.of(shopper(shop, sku, acknowledged, stopped), shopper(shop, sku, acknowledged, stopped));
            await().until(() -> acknowledged.get() > 50);

            server.stop();
            server = PostgresServer.start(directory);
            int atRestart = acknowledged.get();
            await().until(() -> acknowledged.get() > atRestart + 50);
            stopped.set(true);
            shoppers.forEach(CompletableFuture::join);

            Drift.awaitNone(jdbc);
            assertThat(jdbc.sql("SELECT count(*) FROM orders.order_row")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(acknowledged.get());
            assertThat(shop.discrepancies()).isZero();
        } finally {
            server.stop();
        }
    }

    private static CompletableFuture<Void> shopper(
            Shop shop, Sku sku, AtomicInteger acknowledged, AtomicBoolean stopped) {
        return CompletableFuture.runAsync(() -> {
            while (!stopped.get()) {
                try {
                    var placed = shop.send(shop.order(Shop.item(sku, 1))).result();
                    if (placed instanceof PlaceOrder.Result.Placed) {
                        acknowledged.incrementAndGet();
                    }
                } catch (DataAccessException | TransactionException whileItIsGone) {
                    Thread.onSpinWait();
                }
            }
        });
    }
}
