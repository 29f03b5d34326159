package shop.stampede.shared.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// With 200,000 entries, each question reads about what it shows: PostgreSQL's own counters of the transaction say so.
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalIndexTests {

    private static final int PAGE = 50;
    private static final int READ_AT_MOST = 2_000;

    @Autowired
    JournalQueries journal;

    @Autowired
    JournalReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    void fill() {
        jdbc.sql("""
                        INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                                   command_id, actor, occurred_at, payload)
                        SELECT gen_random_uuid(),
                               CASE WHEN n % 2000 = 0 THEN 'catalog.ProductRetired' WHEN n % 3 = 0 THEN 'orders.OrderPlaced' ELSE 'inventory.StockLevelChanged' END,
                               1, CASE WHEN n % 3 = 0 THEN 'order' ELSE 'stock' END, 'thing-' || n % 20000, n / 20000 + 1, 'test-' || n,
                               CASE WHEN n % 1000 = 0 THEN 'staff:ada' WHEN n % 100 = 0 THEN 'staff:bob' WHEN n % 7 = 0 THEN 'system' ELSE 'shopper' END,
                               TIMESTAMPTZ '2026-01-01 00:00Z' + n * interval '1 minute', '{"sku": "A", "onHand": 5, "onHandChange": 1}'
                        FROM generate_series(1, 200000) n
                        """).update();
        jdbc.sql("ANALYZE journal.entry").update();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void readsAboutWhatItShows(JournalFilter filter) {
        transaction.executeWithoutResult(_ -> {
            var before = counters();
            var first = journal.latest(filter, PAGE, null);
            assertThat(first.items()).isNotEmpty();
            if (first.next() != null) {
                var second = journal.latest(filter, PAGE, first.next());
                assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
            }
            hasReadLittleSince(before, filter);
        });
    }

    @ParameterizedTest
    @MethodSource("followed")
    void followsWithoutReadingAll(JournalFilter filter) {
        transaction.executeWithoutResult(_ -> {
            var before = counters();
            assertThat(journal.following(filter, JournalCursor.START, PAGE).items())
                    .isNotEmpty();
            reader.settledAfter(JournalCursor.START, PAGE);
            reader.of("order", "thing-3");
            journal.before(
                    journal.latest(
                                    new JournalFilter(null, List.of("thing-3", "thing-4"), null, null, null, null),
                                    2,
                                    null)
                            .items(),
                    100);

            hasReadLittleSince(before, filter);
        });
    }

    @Test
    void looksBackAtAPageWithoutReadingAll() {
        var page = journal.latest(JournalFilter.ALL, PAGE, null).items();
        transaction.executeWithoutResult(_ -> {
            var before = counters();

            var found = journal.before(page, 500);

            assertThat(found.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            page.stream().map(JournalEntry::eventId).toList());
            assertThat(found.values()).allSatisfy(earlier -> assertThat(earlier).hasSize(1));
            hasReadLittleSince(before, JournalFilter.ALL);
        });
    }

    @Test
    void findsWhatOneCommandDidToTwoThingsWithoutReadingAll() {
        jdbc.sql("""
                        INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                                   command_id, actor, occurred_at, payload)
                        SELECT gen_random_uuid(), 'inventory.StockLevelChanged', 1, 'stock', 'hot', n, 'hot-' || n, 'shopper',
                               TIMESTAMPTZ '2026-01-01 00:00Z' + n * interval '1 second', CAST('{"sku": "A"}' AS jsonb)
                        FROM generate_series(1, 20000) n
                        UNION ALL
                        SELECT gen_random_uuid(), 'orders.OrderPlaced', 1, 'order', 'bought', n, 'hot-' || n * 7, 'shopper',
                               TIMESTAMPTZ '2026-01-01 00:00Z' + n * 7 * interval '1 second', CAST('{}' AS jsonb)
                        FROM generate_series(1, 3) n
                        """).update();
        var filter = new JournalFilter(null, List.of("hot"), List.of("bought"), null, null, null, null);
        transaction.executeWithoutResult(_ -> {
            var before = counters();

            var found = journal.latest(filter, 4, null);
            var rest = journal.latest(filter, 4, found.next());

            assertThat(Stream.concat(found.items().stream(), rest.items().stream())
                            .map(entry -> entry.aggregateId() + " " + entry.commandId()))
                    .hasSize(6)
                    .contains("hot hot-7", "bought hot-7", "hot hot-21", "bought hot-21")
                    .doesNotHaveDuplicates();
            hasReadLittleSince(before, filter);
        });
    }

    static Stream<JournalFilter> questions() {
        var march = Instant.parse("2026-03-01T00:00:00Z");
        var april = march.plus(31, ChronoUnit.DAYS);
        return Stream.of(
                JournalFilter.ALL,
                new JournalFilter(null, null, null, null, march, april),
                new JournalFilter(null, List.of("thing-7", "thing-8"), null, null, null, null),
                new JournalFilter(null, null, List.of("catalog.ProductRetired"), null, null, null),
                new JournalFilter(null, null, List.of("orders.OrderPlaced"), null, march, april),
                new JournalFilter(null, null, null, JournalFilter.STAFF, null, null),
                new JournalFilter(null, null, null, JournalFilter.STAFF, march, april),
                new JournalFilter(null, null, null, "staff:ada", null, null),
                new JournalFilter(null, null, null, "shopper", null, null));
    }

    static Stream<JournalFilter> followed() {
        return Stream.of(
                JournalFilter.ALL,
                new JournalFilter("order", null, null, null, null, null),
                new JournalFilter("order", List.of("thing-3"), null, null, null, null),
                new JournalFilter(null, List.of("thing-7"), null, null, null, null));
    }

    private void hasReadLittleSince(Counters before, JournalFilter filter) {
        var now = counters();
        assertThat(now.wholeReadings() - before.wholeReadings())
                .as("whole readings for " + filter)
                .isZero();
        assertThat(now.rows() - before.rows()).as("rows read for " + filter).isLessThan(READ_AT_MOST);
    }

    private record Counters(long wholeReadings, long rows) {}

    private Counters counters() {
        return jdbc.sql("""
                        SELECT seq_scan, COALESCE(idx_tup_fetch, 0) AS read FROM pg_stat_xact_user_tables
                        WHERE relid = 'journal.entry'::regclass
                        """)
                .query((rs, _) -> new Counters(rs.getLong("seq_scan"), rs.getLong("read")))
                .single();
    }
}
