package shop.stampede.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether every read model shows what its definition says.
public final class Drift {

    private static final String ROWS = """
            SELECT l.model || ': ' || differing
            FROM readmodels.live l
            CROSS JOIN LATERAL readmodels.differing(
                l.model, l.model || '_definition',
                (SELECT array_agg(attname::text) FROM pg_attribute
                 WHERE attrelid = l.model::regclass AND attnum > 0 AND NOT attisdropped),
                l.key_column, 'true') AS differing
            """;

    private Drift() {}

    /// Returns when everything is delivered and nothing drifts; fails if that does not happen.
    public static void awaitNone(JdbcClient jdbc) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> {
                    assertThat(undelivered(jdbc)).as("undelivered events").isZero();
                    assertThat(rows(jdbc))
                            .as("rows that are not what the definition says")
                            .isEmpty();
                });
    }

    public static List<String> rows(JdbcClient jdbc) {
        return jdbc.sql(ROWS).query((rs, _) -> rs.getString(1)).list();
    }

    private static int undelivered(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM outbox.event_publication WHERE completion_date IS NULL")
                .query(Integer.class)
                .single();
    }
}
