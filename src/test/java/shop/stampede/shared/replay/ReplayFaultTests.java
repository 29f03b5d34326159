package shop.stampede.shared.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.replay.ReplayCopy.Result;
import shop.stampede.testing.Shop;

/// Crashes, writers and other instances in the way of a copy that is written anew.
@SpringBootTest
@Import({Shop.class, CopyDesk.class})
class ReplayFaultTests {

    @Autowired
    Shop shop;

    @Autowired
    CopyDesk copies;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void rest() {
        await().atMost(Duration.ofSeconds(30)).until(() -> shop.waitingDeliveries() == 0);
    }

    @Test
    void beginsAgainAfterACrashAndDropsWhatItHadLeft() {
        var sku = shop.sells("10.00", 3);
        rest();
        jdbc.sql("CREATE TABLE catalog.availability_fresh (half text)").update();
        jdbc.sql("INSERT INTO catalog.availability VALUES ('LEFT-OVER', 'in-stock', 9, 1)")
                .update();

        underWay(CopyDesk.AVAILABILITY, "running", "{}");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> copies.statusOf(CopyDesk.AVAILABILITY).state().equals("done"));
        assertThat(copies.exists("catalog.availability_fresh")).isFalse();
        assertThat(copies.wrongAvailability()).isZero();
        assertThat(copies.offered(sku)).isEqualTo("low");
    }

    @Test
    void refreshesWhatItHadReplacedBeforeACrash() {
        var sku = shop.sells("10.00", 3);
        rest();
        jdbc.sql("UPDATE catalog.availability SET availability = 'sold-out' WHERE sku = :sku")
                .param("sku", sku.value())
                .update();
        copies.refreshOffer(sku);
        jdbc.sql("UPDATE catalog.availability SET availability = 'low' WHERE sku = :sku")
                .param("sku", sku.value())
                .update();
        assertThat(copies.offered(sku)).isEqualTo("sold-out");

        underWay(CopyDesk.AVAILABILITY, "replaced", "{%s}".formatted(sku.value()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> copies.statusOf(CopyDesk.AVAILABILITY).state().equals("done"));
        assertThat(copies.offered(sku)).isEqualTo("low");
    }

    @Test
    void leavesTheLiveTableAloneWhereTheJournalCannotBeRead() {
        var sku = shop.sells("10.00", 3);
        rest();
        jdbc.sql("""
                        INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                                   command_id, actor, occurred_at, payload)
                        VALUES (gen_random_uuid(), 'inventory.AvailabilityChanged', 99, 'stock', 'FROM-THE-FUTURE', 1, 'test', 'system', now(), '{}')
                        """).update();
        try {
            jdbc.sql("DELETE FROM catalog.availability WHERE sku = :sku")
                    .param("sku", sku.value())
                    .update();
            shop.send(new ReplayCopy(CopyDesk.AVAILABILITY));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> copies.statusOf(CopyDesk.AVAILABILITY).state().equals("failed"));

            assertThat(copies.statusOf(CopyDesk.AVAILABILITY).problem()).contains("written by a newer shop");
            assertThat(copies.count(
                            "SELECT count(*) FROM catalog.availability WHERE sku = '%s'".formatted(sku.value())))
                    .isZero();
        } finally {
            jdbc.sql("DELETE FROM journal.entry WHERE aggregate_id = 'FROM-THE-FUTURE'")
                    .update();
        }
        copies.replay(CopyDesk.AVAILABILITY);
        assertThat(copies.wrongAvailability()).isZero();
    }

    @Test
    void waitsWhileAnotherInstanceIsAtIt() throws SQLException {
        try (var elsewhere = database.getConnection();
                var statement = elsewhere.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('stampede replay', 0))");
            shop.send(new ReplayCopy(CopyDesk.TIMELINE));
            assertThat(shop.send(new ReplayCopy(CopyDesk.TIMELINE)).result()).isInstanceOf(Result.AlreadyWanted.class);
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> copies.statusOf(CopyDesk.TIMELINE).state().equals("wanted"));
            statement.execute("SELECT pg_advisory_unlock(hashtextextended('stampede replay', 0))");
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> copies.statusOf(CopyDesk.TIMELINE).state().equals("done"));
    }

    @Test
    void waitsForAWriterWithoutHoldingUpReadersAndOtherWriters() throws SQLException {
        var sku = shop.sells("10.00", 30);
        rest();
        try (var import_ = database.getConnection();
                var statement = import_.createStatement()) {
            import_.setAutoCommit(false);
            statement.execute(
                    "UPDATE catalog.availability SET left_count = left_count WHERE sku = '%s'".formatted(sku.value()));
            shop.send(new ReplayCopy(CopyDesk.AVAILABILITY));
            await().until(() -> copies.exists("catalog.availability_fresh"));

            for (int i = 0; i < 5; i++) {
                shop.sells("10.00", 1);
                assertThat(copies.count("SELECT count(*) FROM catalog.availability"))
                        .isPositive();
            }
            assertThat(copies.statusOf(CopyDesk.AVAILABILITY).isUnderWay()).isTrue();
            import_.commit();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> copies.statusOf(CopyDesk.AVAILABILITY).state().equals("done"));
        rest();
        assertThat(copies.wrongAvailability()).isZero();
    }

    private void underWay(String copy, String state, String differing) {
        jdbc.sql("""
                        INSERT INTO journal.replay (id, copy, state, requested_by, requested_at, differing)
                        VALUES (:id, :copy, :state, 'staff:clerk', now(), CAST(:differing AS text[]))
                        """)
                .param("id", UUID.randomUUID())
                .param("copy", copy)
                .param("state", state)
                .param("differing", differing)
                .update();
    }
}
