package shop.stampede.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.StampedeApplication;
import shop.stampede.inventory.RecountStock;
import shop.stampede.orders.AddToCart;
import shop.stampede.orders.CartId;
import shop.stampede.shared.database.TestDatabases.TestDatabase;
import shop.stampede.testing.Drift;
import shop.stampede.testing.Shop;

/// A shop is brought up to date while events are on their way to its read models, in the form that the outbox had
/// before `V12__journaled_events.sql`: a publication for each event.
///
/// That migration changes rows and no table, so a database from before it is one of today, without the migration's
/// line in the history, that has such publications.
class EarlierOutboxTests {

    private static final String AS_IT_WAS = """
            INSERT INTO outbox.event_publication (id, listener_id, event_type, serialized_event, publication_date, status, xid)
            SELECT gen_random_uuid(), 'readmodels', 'shop.stampede.' || replace(type, '.', '.events.'), payload::text, occurred_at, 'PUBLISHED', xid
            FROM journal.entry
            """;

    private final TestDatabase database = TestDatabases.create();

    @Test
    void whatIsOnItsWayWhenTheShopIsBroughtUpToDateIsShownAfterwards() {
        List<String> before;
        try (var context = start()) {
            trade(context.getBean(Shop.class));
            var jdbc = context.getBean(JdbcClient.class);
            Drift.awaitNone(jdbc);
            before = shown(jdbc);
            windBack(jdbc);
        }

        try (var context = start()) {
            var jdbc = context.getBean(JdbcClient.class);
            Drift.awaitNone(jdbc);

            assertThat(shown(jdbc)).isEqualTo(before).hasSizeGreaterThan(8);
        }
    }

    private static void trade(Shop shop) {
        var lamp = shop.sells("59.00", 5);
        shop.sells("18.00", 0);
        shop.send(new AddToCart(new CartId(UUID.randomUUID()), lamp, 2));
        shop.send(shop.order(Shop.item(lamp, 3)));
        shop.send(new RecountStock(lamp, 4, "counted"));
    }

    /// As if no event had ever been delivered to a read model, by a version from before the migration.
    private static void windBack(JdbcClient jdbc) {
        jdbc.sql(AS_IT_WAS).update();
        jdbc.sql("DELETE FROM catalog.availability").update();
        jdbc.sql(
                        "SELECT 'DELETE FROM ' || model || '_overlay_' || generation FROM readmodels.generation WHERE kind = 'keyed'")
                .query((rs, _) -> rs.getString(1))
                .list()
                .forEach(delete -> assertThat(jdbc.sql(delete).update()).isNotNegative());
        assertThat(jdbc.sql("DELETE FROM flyway_schema_history_shared WHERE version = '12'")
                        .update())
                .isOne();
        assertThat(Drift.rows(jdbc)).isNotEmpty();
    }

    /// All rows of all read models.
    private static List<String> shown(JdbcClient jdbc) {
        var rows = new ArrayList<String>();
        jdbc.sql("SELECT model FROM readmodels.live ORDER BY model")
                .query((rs, _) -> rs.getString(1))
                .list()
                .forEach(model -> rows.addAll(
                        jdbc.sql("SELECT '%1$s ' || to_jsonb(r)::text FROM %1$s r ORDER BY 1".formatted(model))
                                .query((rs, _) -> rs.getString(1))
                                .list()));
        return rows;
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(StampedeApplication.class, Shop.class)
                .properties(
                        "server.port=0",
                        "stampede.demo=false",
                        "spring.flyway.out-of-order=true",
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        "spring.datasource.hikari.maximum-pool-size=20")
                .run();
    }
}
