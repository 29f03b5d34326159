package shop.stampede.shared.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.Sku;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;
import shop.stampede.shared.replay.ReplayCopy.Result;
import shop.stampede.testing.Shop;

/// The event-fed copies as tests look at them.
@TestComponent
record CopyDesk(Shop shop, Replays replays, ReadModels readModels, JdbcClient jdbc) {

    static final String AVAILABILITY = "catalog.availability";
    static final String TIMELINE = "orders.timeline_entry";

    /// The latest word of each SKU's events, by SQL alone, where the copy says something else.
    private static final String WRONG_AVAILABILITY = """
            SELECT count(*) FROM
              (SELECT DISTINCT ON (aggregate_id) aggregate_id AS sku, payload->>'availability' AS availability,
                      CAST(payload->>'left' AS int) AS left_count, aggregate_version AS version
               FROM journal.entry WHERE type = 'inventory.AvailabilityChanged'
               ORDER BY aggregate_id, aggregate_version DESC) e
            FULL JOIN catalog.availability a USING (sku)
            WHERE (e.availability, e.left_count, e.version) IS DISTINCT FROM (a.availability, a.left_count, a.version)
            """;

    void replay(String copy) {
        assertThat(shop.send(new ReplayCopy(copy)).result()).isInstanceOf(Result.Wanted.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> !statusOf(copy).isUnderWay());
    }

    int wrongAvailability() {
        return count(WRONG_AVAILABILITY);
    }

    void refreshOffer(Sku sku) {
        readModels.refresh("catalog.variant_offer", Keys.of(sku.value())).join();
    }

    String offered(Sku sku) {
        return jdbc.sql("SELECT availability FROM catalog.variant_offer WHERE sku = :sku")
                .param("sku", sku.value())
                .query(String.class)
                .single();
    }

    CopyStatus statusOf(String copy) {
        return replays.all().stream()
                .filter(status -> status.copy().equals(copy))
                .findAny()
                .orElseThrow();
    }

    boolean exists(String table) {
        return jdbc.sql("SELECT to_regclass(:table) IS NOT NULL")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
