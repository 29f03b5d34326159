package shop.stampede.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.api.Caller.Answer;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;
import tools.jackson.databind.JsonNode;

@ApiTest
class ReadModelApiTests {

    private static final String LEVELS = "/api/admin/read-models/inventory.stock_level";
    private static final String OFFERS = "/api/admin/read-models/catalog.variant_offer";

    @Autowired
    Caller caller;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsHowEachReadModelIsDoing() {
        shop.sells("5.00", 1);

        var model = caller.getAsStaff("/api/admin/read-models")
                .json()
                .valueStream()
                .filter(one -> one.path("name").asString().equals("inventory.stock_level"))
                .findAny()
                .orElseThrow();

        assertThat(model.propertyNames())
                .contains("name", "generation", "rows", "overlayRows", "lag", "lastFold", "state", "progress");
        assertThat(model.path("lag").propertyNames())
                .contains("p50Millis", "p99Millis", "maxMillis", "oldestPendingMillis", "eventsBehind");
        assertThat(model.path("generation").isInt()).isTrue();
        assertThat(model.path("rows").asLong() + model.path("overlayRows").asLong())
                .isPositive();
        assertThat(Instant.parse(model.path("lastFold").asString())).isBefore(Instant.now());
    }

    @Test
    void rebuildsSwitchesAndGoesBack() {
        var sku = shop.sells("5.00", 3);
        int before = state(LEVELS).path("generation").asInt();
        assertThat(post(LEVELS, "flip").problem()).isEqualTo("no-shadow");

        var asked = post(LEVELS, "rebuild");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().path("id").asString()).isEqualTo("inventory.stock_level");
        assertThat(asked.header("Location")).startsWith(LEVELS);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state(LEVELS).path("state").asString().equals("shadow-ready"));

        var job = state(LEVELS).path("job");
        assertThat(job.path("kind").asString()).isEqualTo("rebuild");
        assertThat(job.path("outcome").asString()).isEqualTo("done");
        assertThat(job.path("rowsDone").asLong()).isPositive();
        assertThat(job.path("progress").asDouble()).isEqualTo(1);

        assertThat(post(LEVELS, "flip").status()).isEqualTo(202);
        assertThat(state(LEVELS).path("generation").asInt()).isGreaterThan(before);
        assertThat(state(LEVELS).path("state").asString()).isEqualTo("live");
        assertThat(caller.getAsStaff("/api/admin/stock/" + sku).status()).isEqualTo(200);

        assertThat(post(LEVELS, "rollback").status()).isEqualTo(202);
        assertThat(state(LEVELS).path("generation").asInt()).isEqualTo(before);
        assertThat(caller.getAsStaff("/api/admin/stock/" + sku).status()).isEqualTo(200);
    }

    @Test
    void findsRowsThatAreNotWhatTheyShouldBe() {
        var changed = shop.sells("5.00", 3);
        var gone = shop.sells("5.00", 3);
        await().until(() -> shop.waitingDeliveries() == 0);
        assertThat(drift(OFFERS)).isEqualTo("0 missing, 0 extra, 0 different");

        damage("UPDATE %s SET price = 9 WHERE sku = :sku", changed);
        damage("DELETE FROM %s WHERE sku = :sku", gone);
        damage(
                "INSERT INTO %1$s SELECT (jsonb_populate_record(o, '{\"sku\": \"EXTRA\"}')).* FROM %1$s o WHERE sku = :sku",
                changed);
        assertThat(drift(OFFERS)).isEqualTo("1 missing, 1 extra, 1 different");
    }

    @Test
    void comparesEachReadModelWithItsDefinition() {
        var names = caller.getAsStaff("/api/admin/read-models")
                .json()
                .valueStream()
                .map(model -> model.path("name").asString())
                .toList();

        assertThat(names).hasSizeGreaterThan(10).allSatisfy(name -> {
            var drift = caller.getAsStaff("/api/admin/read-models/" + name + "/drift");
            assertThat(drift.status()).as(drift.body()).isEqualTo(200);
            assertThat(drift.json().propertyNames())
                    .containsExactly("checked", "missing", "extra", "different", "samples");
        });
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(caller.getAsStaff("/api/admin/read-models/no.such").problem())
                .isEqualTo("no-such-read-model");
        assertThat(caller.getAsStaff("/api/admin/read-models/no.such/drift").problem())
                .isEqualTo("no-such-read-model");
        for (var verb : new String[] {"rebuild", "flip", "rollback", "fold", "repair"}) {
            assertThat(post("/api/admin/read-models/no.such", verb).status()).isEqualTo(404);
        }
        assertThat(post("/api/admin/read-models/orders.order_row", "rollback").problem())
                .isEqualTo("no-previous");
        assertThat(post("/api/admin/read-models/orders.order_row", "abandon").problem())
                .isEqualTo("nothing-under-way");
        assertThat(caller.get("/api/admin/read-models").status()).isEqualTo(401);
        assertThat(caller.anyAsStaff("POST", LEVELS + "/rebuild").problem()).isEqualTo("idempotency-key-missing");
    }

    /// Changes what the read model of offers has gathered, behind the shop's back.
    private void damage(String sql, Sku sku) {
        var overlay = jdbc.sql(
                        "SELECT 'catalog.variant_offer_overlay_' || generation FROM readmodels.live WHERE model = 'catalog.variant_offer'")
                .query(String.class)
                .single();
        jdbc.sql(sql.formatted(overlay)).param("sku", sku.value()).update();
    }

    private Answer post(String model, String verb) {
        return caller.asStaff("POST", model + "/" + verb, "");
    }

    private JsonNode state(String model) {
        return caller.getAsStaff(model).json();
    }

    private String drift(String model) {
        var found = caller.getAsStaff(model + "/drift").json();
        assertThat(found.path("checked").asLong()).isPositive();
        return "%d missing, %d extra, %d different"
                .formatted(
                        found.path("missing").asLong(),
                        found.path("extra").asLong(),
                        found.path("different").asLong());
    }
}
