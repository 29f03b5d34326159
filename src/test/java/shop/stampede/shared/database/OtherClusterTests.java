package shop.stampede.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.inventory.RecountStock;
import shop.stampede.shared.journal.JournalCursor;
import shop.stampede.shared.journal.JournalReader;
import shop.stampede.testing.Drift;
import shop.stampede.testing.Shop;

/// A dump that was restored in another cluster: transaction ids are from a future that this one has not reached.
@SpringBootTest
@Import(Shop.class)
class OtherClusterTests {

    @Autowired
    Shop shop;

    @Autowired
    JournalReader journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsAndFoldsWhatWasWrittenElsewhere() {
        var sku = shop.sells("10.00", 5);
        shop.send(new RecountStock(sku, 7, "counted"));
        Drift.awaitNone(jdbc);
        jdbc.sql("UPDATE shared.cluster SET system_identifier = 1").update();
        jdbc.sql("UPDATE journal.entry SET xid = '9000000000'").update();
        jdbc.sql("UPDATE readmodels.generation SET base_snapshot = '9000000000:9000000001:'")
                .update();
        jdbc.sql(
                        "SELECT 'UPDATE ' || model || '_overlay_' || generation || ' SET xid = ''9000000000'', seen = ''9000000000:9000000001:''' FROM readmodels.generation WHERE kind = 'keyed'")
                .query((rs, _) -> rs.getString(1))
                .list()
                .forEach(update -> jdbc.sql(update).update());
        assertThat(journal.settledAfter(JournalCursor.START, 10)).as("before").isEmpty();

        jdbc.sql("SELECT shared.adopt_cluster()").query((_, _) -> true).list();

        assertThat(journal.settledAfter(JournalCursor.START, 1_000))
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo((one, other) ->
                        Long.compare(one.cursor().position(), other.cursor().position()));
        assertThat(fold()).isPositive();
        Drift.awaitNone(jdbc);
        shop.send(new RecountStock(sku, 9, "counted again"));
        Drift.awaitNone(jdbc);
        assertThat(fold()).isPositive();
    }

    private long fold() {
        return jdbc.sql("SELECT readmodels.fold('inventory.stock_level')")
                .query(Long.class)
                .single();
    }
}
