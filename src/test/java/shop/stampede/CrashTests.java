package shop.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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
import tools.jackson.databind.json.JsonMapper;

/// The whole shop in a process of its own, on its own durable database, killed without a warning. What is started after
/// one test is what the next one kills.
@TestInstance(Lifecycle.PER_CLASS)
class CrashTests {

    private static final Pattern ADDRESS = Pattern.compile("Shop:\\s+(http://localhost:\\d+)");
    private static final Duration START = Duration.ofMinutes(3);
    private static final int ORDERS = 5;
    private static final String PASSWORD = "a-password-for-a-test";
    private static final String READ_MODEL = "/api/admin/read-models/orders.order_row";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Path> logs = new ArrayList<>();
    private @Nullable Process process;
    private URI shop = URI.create("http://nowhere");

    @TempDir
    static Path directory;

    @BeforeAll
    void start() throws IOException {
        var log = directory.resolve("start-%d.log".formatted(logs.size() + 1));
        logs.add(log);
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StampedeApplication.class.getName(),
                        "--server.port=0",
                        "--stampede.database.directory=" + directory.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("STAMPEDE_ADMIN_PASSWORD", PASSWORD);
        var started = builder.start();
        process = started;
        await().atMost(START)
                .until(() -> !started.isAlive()
                        || ADDRESS.matcher(Files.readString(log)).find());
        var address = ADDRESS.matcher(Files.readString(log));
        assertThat(address.find()).as(Files.readString(log)).isTrue();
        shop = URI.create(address.group(1));
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void keepsEveryOrderItHasAcknowledgedBeforeAKill() throws Exception {
        var orders = new ArrayList<JsonNode>();
        var sku = someSku();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(order(sku));
        }
        kill();

        start();

        for (var order : orders) {
            var address = shop.resolve("/api/orders/%s?accessKey=%s"
                    .formatted(
                            order.path("id").asString(), order.path("accessKey").asString()));
            await().atMost(Duration.ofSeconds(30)).until(() -> get(address).statusCode() == 200);
        }
        assertThat(Files.readString(logs.getLast())).doesNotContain("ERROR");
    }

    /// Whatever the read models were at when the shop was killed, after the next start they show all of it, and what
    /// was
    /// asked for is gone on with.
    @ParameterizedTest
    @EnumSource
    void catchesUpAfterAKillInTheMiddleOf(Work work) throws Exception {
        var sku = someSku();
        order(sku);
        int generation;
        try (var database = connect()) {
            Drift.awaitNone(client(database));
            generation = generation();
            if (work == Work.A_FLIP) {
                assertThat(askFor("rebuild")).isEqualTo(202);
                await().atMost(START).until(() -> state().equals("shadow-ready"));
            }
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                statement.execute(work.holdUp.formatted(nextGeneration(database)));
            }
            for (int i = 0; i < ORDERS; i++) {
                order(sku);
            }
            if (work.asked != null) {
                CompletableFuture.runAsync(() -> askFor(work.asked));
            }
            await().atMost(START).until(() -> isWaiting(work.waiting));
            kill();
        }

        start();

        assertThatEverythingIsShown();
        if (work == Work.A_FLIP || work == Work.A_REBUILD) {
            await().atMost(START).until(() -> state().equals("shadow-ready"));
            assertThat(generation()).isEqualTo(generation);
            assertThat(askFor("flip")).isEqualTo(202);
            assertThat(generation()).isGreaterThan(generation);
            order(sku);
            assertThatEverythingIsShown();
        }
    }

    /// What a shop is at when it is killed, held up there by another connection. `%s` is the next generation.
    enum Work {
        /// orders are committed and acknowledged; of their delivery nothing is in the database
        A_DELIVERY("readmodels.take_turn", null, "SELECT FROM readmodels.take_turn('orders.order_row')"),
        /// the turn is taken and rows are computed; they are not written, or not all, and not committed
        A_BATCH("INTO inventory.stock_level_overlay_1", null, "SELECT FROM inventory.stock_level_overlay_1 FOR UPDATE"),
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

    private void kill() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    private void assertThatEverythingIsShown() throws SQLException, IOException {
        try (var database = connect()) {
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
        return read(READ_MODEL).path("state").asString();
    }

    private int generation() throws IOException, InterruptedException {
        return read(READ_MODEL).path("generation").asInt();
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
            return http.send(
                            request(shop.resolve(READ_MODEL + "/" + work))
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException | InterruptedException killed) {
            return 0;
        }
    }

    private static HttpRequest.Builder request(URI address) {
        var staff = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address).header("Authorization", "Basic " + staff);
    }

    private boolean isWaiting(String statement) throws SQLException, IOException {
        try (var database = connect()) {
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

    private Connection connect() throws SQLException, IOException {
        var data = directory.resolve("data");
        var url = "jdbc:postgresql://127.0.0.1:%s/stampede"
                .formatted(Files.readString(data.resolve("port")).strip());
        return DriverManager.getConnection(
                url, "stampede", Files.readString(data.resolve("password")).strip());
    }

    private JsonNode order(String sku) throws IOException, InterruptedException {
        var body = """
                { "email": "ada@example.org",
                  "items": [{ "sku": "%s", "quantity": 1 }],
                  "shippingAddress": { "name": "Ada Moor", "line1": "Harbour Lane 3", "postalCode": "20457",
                                       "city": "Hamburg", "country": "DE" } }
                """.formatted(sku);
        var response = http.send(
                HttpRequest.newBuilder(shop.resolve("/api/orders"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return json.readTree(response.body());
    }

    /// One with more pieces than a test orders: `in-stock`, not `low`. To be asked before anything is ordered.
    private String someSku() throws IOException, InterruptedException {
        for (var card : read("/api/products?inStock=true").path("items")) {
            var product = read("/api/products/" + card.path("handle").asString());
            for (var variant : product.path("variants")) {
                if (variant.path("availability").asString().equals("in-stock")) {
                    return variant.path("sku").asString();
                }
            }
        }
        throw new AssertionError("Nothing is in stock");
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        return json.readTree(get(shop.resolve(path)).body());
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(request(address).build(), BodyHandlers.ofString());
    }
}
