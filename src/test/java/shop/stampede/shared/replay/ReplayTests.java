package shop.stampede.shared.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.inventory.AdjustStock;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.shared.Sku;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;
import shop.stampede.shared.readmodels.VersionToken;
import shop.stampede.shared.replay.ReplayCopy.Result;
import shop.stampede.testing.Shop;

@SpringBootTest
@Import({Shop.class, ReplayTests.Counting.class})
class ReplayTests {

    private static final String AVAILABILITY = "catalog.availability";
    private static final String TIMELINE = "orders.timeline_entry";

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

    private static final String WRONG_TIMELINE = """
            SELECT count(*) FROM
              (SELECT aggregate_id AS sales_order, aggregate_version AS version, actor
               FROM journal.entry WHERE aggregate_type = 'order') e
            FULL JOIN (SELECT sales_order::text, version, actor FROM orders.timeline_entry) t USING (sales_order, version)
            WHERE e.actor IS DISTINCT FROM t.actor
            """;

    @Autowired
    Shop shop;

    @Autowired
    Replays replays;

    @Autowired
    Counting listeners;

    @Autowired
    OrderQueries orders;

    @Autowired
    ReadModels readModels;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void rest() {
        await().atMost(Duration.ofSeconds(30)).until(() -> shop.waitingDeliveries() == 0);
    }

    @Test
    void mendsADamagedCopyOfAvailabilityWhileTheShopIsOpen() throws InterruptedException {
        var wrong = shop.sells("10.00", 20);
        var lost = shop.sells("10.00", 2);
        var busy = shop.sells("10.00", 500);
        rest();
        jdbc.sql(
                        "UPDATE catalog.availability SET availability = 'sold-out', left_count = 0, version = 999 WHERE sku = :sku")
                .param("sku", wrong.value())
                .update();
        jdbc.sql("DELETE FROM catalog.availability WHERE sku = :sku")
                .param("sku", lost.value())
                .update();
        jdbc.sql("INSERT INTO catalog.availability VALUES ('NO-SUCH-SKU', 'in-stock', 9, 1)")
                .update();
        refreshOffer(wrong);
        assertThat(offered(wrong)).isEqualTo("sold-out");

        whileSomebodyAdjusts(busy, () -> replay(AVAILABILITY));

        var status = statusOf(AVAILABILITY);
        assertThat(status.state()).isEqualTo("done");
        assertThat(status.progress()).isEqualTo(1);
        assertThat(List.of(status.added(), status.changed(), status.removed()))
                .satisfies(counts -> assertThat(counts.get(0)).isEqualTo(1))
                .satisfies(counts -> assertThat(counts.get(1)).isGreaterThanOrEqualTo(1))
                .satisfies(counts -> assertThat(counts.get(2)).isEqualTo(1));
        rest();
        assertThat(count(WRONG_AVAILABILITY)).isZero();
        assertThat(offered(wrong)).as("what the shop shows").isEqualTo("in-stock");
        assertThat(exists("catalog.availability_fresh")).isFalse();
    }

    @Test
    void mendsADamagedTimelineWhileOrdersArePlaced() throws InterruptedException {
        var sku = shop.sells("10.00", 5_000);
        var order = placed(sku);
        var other = placed(sku);
        rest();
        jdbc.sql("UPDATE orders.timeline_entry SET actor = 'nobody' WHERE sales_order = :order")
                .param("order", order.value())
                .update();
        jdbc.sql("DELETE FROM orders.timeline_entry WHERE sales_order = :order")
                .param("order", other.value())
                .update();
        jdbc.sql("INSERT INTO orders.timeline_entry VALUES (:order, 7, now(), 'delivered', NULL, 'nobody')")
                .param("order", order.value())
                .update();

        whileSomebody(() -> placed(sku), () -> replay(TIMELINE));

        var status = statusOf(TIMELINE);
        assertThat(status.state()).isEqualTo("done");
        assertThat(List.of(status.added(), status.changed(), status.removed())).containsExactly(1L, 1L, 1L);
        assertThat(count(WRONG_TIMELINE)).isZero();
        assertThat(orders.forStaff(order, VersionToken.NONE).orElseThrow().timeline())
                .singleElement()
                .satisfies(moment -> assertThat(moment.actor()).isEqualTo(Shop.CLERK.name()));
    }

    @Test
    void callsNoListenerAndChargesNobody() {
        var sku = shop.sells("10.00", 10);
        placed(sku);
        rest();
        int heard = listeners.heard();
        int payments = count("SELECT count(*) FROM payments.payment");
        int entries = count("SELECT count(*) FROM journal.entry");

        replay(AVAILABILITY);
        replay(TIMELINE);

        assertThat(heard).isPositive();
        assertThat(listeners.heard()).isEqualTo(heard);
        assertThat(shop.waitingDeliveries()).isZero();
        assertThat(count("SELECT count(*) FROM payments.payment")).isEqualTo(payments);
        assertThat(count("SELECT count(*) FROM journal.entry")).isEqualTo(entries);
    }

    @Test
    void beginsAgainAfterACrashAndDropsWhatItHadLeft() {
        var sku = shop.sells("10.00", 3);
        rest();
        jdbc.sql("CREATE TABLE catalog.availability_fresh (half text)").update();
        jdbc.sql("INSERT INTO catalog.availability VALUES ('LEFT-OVER', 'in-stock', 9, 1)")
                .update();

        underWay(AVAILABILITY, "running", "{}");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> statusOf(AVAILABILITY).state().equals("done"));
        assertThat(exists("catalog.availability_fresh")).isFalse();
        assertThat(count(WRONG_AVAILABILITY)).isZero();
        assertThat(offered(sku)).isEqualTo("low");
    }

    @Test
    void refreshesWhatItHadReplacedBeforeACrash() {
        var sku = shop.sells("10.00", 3);
        rest();
        jdbc.sql("UPDATE catalog.availability SET availability = 'sold-out' WHERE sku = :sku")
                .param("sku", sku.value())
                .update();
        refreshOffer(sku);
        jdbc.sql("UPDATE catalog.availability SET availability = 'low' WHERE sku = :sku")
                .param("sku", sku.value())
                .update();
        assertThat(offered(sku)).isEqualTo("sold-out");

        underWay(AVAILABILITY, "replaced", "{%s}".formatted(sku.value()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> statusOf(AVAILABILITY).state().equals("done"));
        assertThat(offered(sku)).isEqualTo("low");
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
            shop.send(new ReplayCopy(AVAILABILITY));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> statusOf(AVAILABILITY).state().equals("failed"));

            assertThat(statusOf(AVAILABILITY).problem()).contains("written by a newer shop");
            assertThat(count("SELECT count(*) FROM catalog.availability WHERE sku = '%s'".formatted(sku.value())))
                    .isZero();
        } finally {
            jdbc.sql("DELETE FROM journal.entry WHERE aggregate_id = 'FROM-THE-FUTURE'")
                    .update();
        }
        replay(AVAILABILITY);
        assertThat(count(WRONG_AVAILABILITY)).isZero();
    }

    @Test
    void waitsWhileAnotherInstanceIsAtIt() throws SQLException {
        try (var elsewhere = database.getConnection();
                var statement = elsewhere.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('stampede replay', 0))");
            shop.send(new ReplayCopy(TIMELINE));
            assertThat(shop.send(new ReplayCopy(TIMELINE)).result()).isInstanceOf(Result.AlreadyWanted.class);
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> statusOf(TIMELINE).state().equals("wanted"));
            statement.execute("SELECT pg_advisory_unlock(hashtextextended('stampede replay', 0))");
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> statusOf(TIMELINE).state().equals("done"));
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
            shop.send(new ReplayCopy(AVAILABILITY));
            await().until(() -> exists("catalog.availability_fresh"));

            for (int i = 0; i < 5; i++) {
                shop.sells("10.00", 1);
                assertThat(count("SELECT count(*) FROM catalog.availability")).isPositive();
            }
            assertThat(statusOf(AVAILABILITY).isUnderWay()).isTrue();
            import_.commit();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> statusOf(AVAILABILITY).state().equals("done"));
        rest();
        assertThat(count(WRONG_AVAILABILITY)).isZero();
    }

    @Test
    void knowsItsCopies() {
        assertThat(replays.all()).extracting(CopyStatus::copy).containsExactly(AVAILABILITY, TIMELINE);
        assertThat(shop.send(new ReplayCopy("catalog.product")).result()).isInstanceOf(Result.NoSuchCopy.class);
    }

    private void replay(String copy) {
        assertThat(shop.send(new ReplayCopy(copy)).result()).isInstanceOf(Result.Wanted.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> !statusOf(copy).isUnderWay());
    }

    private void whileSomebodyAdjusts(Sku sku, Runnable work) throws InterruptedException {
        var up = new AtomicBoolean();
        whileSomebody(() -> shop.send(new AdjustStock(sku, up.getAndSet(!up.get()) ? 498 : -498, "to and fro")), work);
    }

    private static void whileSomebody(Runnable keepsDoing, Runnable work) throws InterruptedException {
        var stop = new AtomicBoolean();
        var times = new AtomicInteger();
        var somebody = Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                keepsDoing.run();
                times.incrementAndGet();
            }
        });
        await().untilAtomic(times, greaterThan(2));
        work.run();
        stop.set(true);
        somebody.join();
    }

    private OrderId placed(Sku sku) {
        return switch (shop.send(shop.order(Shop.item(sku, 1))).result()) {
            case PlaceOrder.Result.Placed placed -> placed.id();
            case PlaceOrder.Result refused -> throw new AssertionError(refused);
        };
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

    private void refreshOffer(Sku sku) {
        readModels.refresh("catalog.variant_offer", Keys.of(sku.value())).join();
    }

    private String offered(Sku sku) {
        return jdbc.sql("SELECT availability FROM catalog.variant_offer WHERE sku = :sku")
                .param("sku", sku.value())
                .query(String.class)
                .single();
    }

    private CopyStatus statusOf(String copy) {
        return replays.all().stream()
                .filter(status -> status.copy().equals(copy))
                .findAny()
                .orElseThrow();
    }

    private boolean exists(String table) {
        return jdbc.sql("SELECT to_regclass(:table) IS NOT NULL")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /// Whoever might do something when it hears of an event: in the transaction, or afterwards.
    @TestComponent
    public static class Counting {

        private final AtomicInteger heard = new AtomicInteger();

        public int heard() {
            return heard.get();
        }

        @EventListener
        public void atOnce(DomainEvent event) {
            heard.incrementAndGet();
        }

        @Async
        @TransactionalEventListener(id = "test.counting")
        public void afterwards(DomainEvent event) {
            heard.incrementAndGet();
        }
    }
}
