package shop.stampede.shared.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.events.ParcelAddressed;

/// Two transactions that overlap, in both orders. A naive reader goes on after the highest position it has seen; the
/// journal's own loses nothing.
@SpringBootTest
class JournalReaderTests {

    @Autowired
    DataSource database;

    @Autowired
    JournalReader reader;

    @Autowired
    StoredEvents stored;

    @Autowired
    JdbcClient jdbc;

    private final List<String> naive = new ArrayList<>();
    private final List<String> ours = new ArrayList<>();
    private long highestPosition;
    private JournalCursor cursor = JournalCursor.START;

    @Test
    void keepsAnEntryThatTookALowPositionAndCommitsLate() throws SQLException {
        catchUp();
        try (var slow = begin();
                var quick = begin()) {
            append(slow, "slow");
            append(quick, "quick");
            quick.commit();
            readOn();
            slow.commit();
        }
        await().untilAsserted(() -> {
            readOn();
            assertThat(ours).containsExactly("slow", "quick");
        });
        assertThat(naive).as("what a reader by position alone hears of").containsExactly("quick");
    }

    /// The older transaction writes last and commits last, under a higher position than the younger one's: with the
    /// horizon, but in the order of positions, a reader could pass it by.
    @Test
    void keepsAnEntryOfAnOlderTransactionUnderAHigherPosition() throws SQLException {
        catchUp();
        try (var older = begin();
                var younger = begin()) {
            claimTransaction(older);
            append(younger, "younger");
            append(older, "older");
            older.commit();
            readOn();
            assertThat(ours).as("settled, for nothing older is running").containsExactly("older");
            younger.commit();
        }
        await().untilAsserted(() -> {
            readOn();
            assertThat(ours).containsExactly("older", "younger");
        });
        assertThat(naive).as("what a reader by position alone hears of").containsExactly("older");
    }

    @Test
    void holdsBackWhatMayStillBePrecededAndShowsItToWhoeverWantsAllThatIsCommitted() throws SQLException {
        catchUp();
        try (var open = begin();
                var done = begin()) {
            claimTransaction(open);
            append(done, "done");
            done.commit();

            assertThat(reader.settledAfter(cursor, 10)).isEmpty();
            var before = reader.committedAfter(cursor, JournalReader.NOTHING, Set.of("shared.ParcelAddressed"));
            assertThat(before).extracting(JournalEntry::aggregateId).containsExactly("done");
            assertThat(reader.committedAfter(cursor, reader.snapshot(), Set.of("shared.ParcelAddressed")))
                    .isEmpty();
            open.rollback();
        }
        await().untilAsserted(() -> assertThat(reader.settledAfter(cursor, 10)).hasSize(1));
    }

    @Test
    void goesOnInPortionsWithoutGapOrRepetition() throws SQLException {
        catchUp();
        try (var connection = begin()) {
            for (int i = 0; i < 7; i++) {
                append(connection, "entry-" + i);
            }
            connection.commit();
        }
        await().untilAsserted(() -> {
            readOn(3);
            assertThat(ours).hasSize(7).doesNotHaveDuplicates();
        });
    }

    @Test
    void readsWhatAnEarlierVersionHasWritten() throws SQLException {
        catchUp();
        try (var connection = begin()) {
            append(connection, "old");
            connection.commit();
        }
        await().until(() -> !reader.settledAfter(cursor, 10).isEmpty());

        var entry = reader.settledAfter(cursor, 10).getFirst();

        assertThat(entry.stored().version()).isEqualTo(1);
        assertThat(stored.read(entry.stored(), entry.payload()))
                .isInstanceOfSatisfying(
                        ParcelAddressed.class,
                        event -> assertThat(event.address().city()).isEqualTo("Hamburg"));
    }

    private void catchUp() {
        highestPosition = jdbc.sql("SELECT COALESCE(max(position), 0) FROM journal.entry")
                .query((rs, _) -> rs.getLong(1))
                .single();
        for (var more = reader.settledAfter(cursor, 100); !more.isEmpty(); more = reader.settledAfter(cursor, 100)) {
            cursor = more.getLast().cursor();
        }
    }

    private void readOn() {
        readOn(100);
    }

    private void readOn(int portion) {
        jdbc.sql("SELECT position, aggregate_id FROM journal.entry WHERE position > :last ORDER BY position")
                .param("last", highestPosition)
                .query((rs, _) -> {
                    highestPosition = rs.getLong(1);
                    return naive.add(rs.getString(2));
                })
                .list();
        for (var entry : reader.settledAfter(cursor, portion)) {
            ours.add(entry.aggregateId());
            cursor = entry.cursor();
        }
    }

    private Connection begin() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void claimTransaction(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
    }

    private static void append(Connection connection, String parcel) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                           command_id, actor, occurred_at, payload)
                VALUES (gen_random_uuid(), 'shared.ParcelAddressed', 1, 'parcel', ?, 1, 'test', 'system', now(), ?::jsonb)
                """)) {
            insert.setString(1, parcel);
            insert.setString(
                    2,
                    "{\"parcelId\":\"%s\",\"version\":1,\"address\":\"Harbour Lane 3, 20457 Hamburg\"}"
                            .formatted(UUID.randomUUID()));
            insert.execute();
        }
    }
}
