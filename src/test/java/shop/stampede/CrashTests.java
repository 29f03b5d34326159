package shop.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import shop.stampede.testing.Drift;
import tools.jackson.databind.JsonNode;

/// The whole shop in a process of its own, on its own durable database, killed without a warning. What is started after
/// one test is what the next one kills.
@TestInstance(Lifecycle.PER_CLASS)
class CrashTests {

    private static final int ORDERS = 5;
    private static final String READ_MODEL = "/api/admin/read-models/orders.order_row";

    private ShopProcess shop;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        shop = new ShopProcess(directory);
        shop.start();
    }

    @AfterAll
    void stop() throws InterruptedException {
        shop.stop();
    }

    @Test
    void keepsEveryOrderItHasAcknowledgedBeforeAKill() throws Exception {
        var orders = new ArrayList<JsonNode>();
        var sku = someSku();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(shop.order(sku));
        }
        shop.kill();

        shop.start();

        for (var order : orders) {
            var page = "/api/orders/%s?accessKey=%s"
                    .formatted(
                            order.path("id").asString(), order.path("accessKey").asString());
            await().atMost(Duration.ofSeconds(30)).until(() -> shop.get(page).statusCode() == 200);
        }
        assertThat(shop.whatItSaid()).doesNotContain("ERROR");
    }

    /// Whatever the read models were at when the shop was killed, after the next start they show all of it, and what
    /// was
    /// asked for is gone on with.
    @ParameterizedTest
    @EnumSource
    void catchesUpAfterAKillInTheMiddleOf(Work work) throws Exception {
        var sku = someSku();
        shop.order(sku);
        int generation;
        try (var database = shop.connect()) {
            Drift.awaitNone(client(database));
            generation = generation();
            if (work == Work.A_FLIP) {
                assertThat(askFor("rebuild")).isEqualTo(202);
                await().atMost(ShopProcess.START).until(() -> state().equals("shadow-ready"));
            }
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                statement.execute(work.holdUp.formatted(nextGeneration(database)));
            }
            for (int i = 0; i < ORDERS; i++) {
                shop.order(sku);
            }
            if (work.asked != null) {
                CompletableFuture.runAsync(() -> askFor(work.asked));
            }
            await().atMost(ShopProcess.START).until(() -> isWaiting(work.waiting));
            shop.kill();
        }

        shop.start();

        assertThatEverythingIsShown();
        if (work == Work.A_FLIP || work == Work.A_REBUILD) {
            await().atMost(ShopProcess.START).until(() -> state().equals("shadow-ready"));
            assertThat(generation()).isEqualTo(generation);
            assertThat(askFor("flip")).isEqualTo(202);
            assertThat(generation()).isGreaterThan(generation);
            shop.order(sku);
            assertThatEverythingIsShown();
        }
    }

    /// What a shop is at when it is killed, held up there by another connection. `%s` is the next generation.
    enum Work {
        /// orders are committed and acknowledged; of their delivery nothing is in the database
        A_DELIVERY("readmodels.refresh", null, "SELECT FROM readmodels.take_turn('orders.order_row')"),
        /// the turn is taken and rows are computed; they are not written, or not all, and not committed
        A_BATCH("readmodels.refresh", null, "SELECT FROM inventory.stock_level_overlay_1 FOR UPDATE"),
        /// the base is refreshed; its snapshot is not written down, and the overlay not emptied
        A_FOLD(
                "readmodels.fold",
                "fold",
                "SELECT FROM readmodels.generation WHERE model = 'orders.order_row' FOR UPDATE"),
        /// a generation is open and written to; its base is not there
        A_REBUILD("readmodels.fill", "rebuild", "CREATE TABLE orders.order_row_base_%s ()"),
        /// what was live is not any more, and what is to be live is not yet
        A_FLIP(
                "readmodels.point",
                "flip",
                "SELECT FROM readmodels.generation WHERE model = 'orders.order_row' AND state = 'shadow' FOR UPDATE");

        private final String waiting;
        private final @Nullable String asked;
        private final String holdUp;

        Work(String waiting, @Nullable String asked, String holdUp) {
            this.waiting = waiting;
            this.asked = asked;
            this.holdUp = holdUp;
        }
    }

    private void assertThatEverythingIsShown() throws SQLException, IOException {
        try (var database = shop.connect()) {
            Drift.awaitNone(client(database));
            assertThat(client(database)
                            .sql(
                                    "SELECT (SELECT count(*) FROM orders.order_row) - (SELECT count(*) FROM orders.sales_order)")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(client(database)
                            .sql("SELECT count(*) FROM orders.sales_order")
                            .query(Integer.class)
                            .single())
                    .isGreaterThan(ORDERS);
        }
    }

    private String state() throws IOException, InterruptedException {
        return shop.read(READ_MODEL).path("state").asString();
    }

    private int generation() throws IOException, InterruptedException {
        return shop.read(READ_MODEL).path("generation").asInt();
    }

    private static int nextGeneration(Connection database) {
        return client(database)
                .sql("SELECT last_generation + 1 FROM readmodels.model WHERE model = 'orders.order_row'")
                .query(Integer.class)
                .single();
    }

    /// @return the answer's status; 0 if there is none
    private int askFor(String work) {
        try {
            return shop.post(READ_MODEL + "/" + work).statusCode();
        } catch (IOException | InterruptedException killed) {
            return 0;
        }
    }

    private boolean isWaiting(String statement) throws SQLException, IOException {
        try (var database = shop.connect()) {
            return client(database)
                    .sql("""
                            SELECT EXISTS (SELECT FROM pg_stat_activity
                                           WHERE wait_event_type = 'Lock' AND query LIKE '%' || :statement || '%')
                            """)
                    .param("statement", statement)
                    .query(Boolean.class)
                    .single();
        }
    }

    private static JdbcClient client(Connection database) {
        return JdbcClient.create(new SingleConnectionDataSource(database, true));
    }

    /// One with more pieces than a test orders: `in-stock`, not `low`. To be asked before anything is ordered.
    private String someSku() throws IOException, InterruptedException {
        for (var card : shop.read("/api/products?inStock=true").path("items")) {
            var product = shop.read("/api/products/" + card.path("handle").asString());
            for (var variant : product.path("variants")) {
                if (variant.path("availability").asString().equals("in-stock")) {
                    return variant.path("sku").asString();
                }
            }
        }
        throw new AssertionError("Nothing is in stock");
    }
}
