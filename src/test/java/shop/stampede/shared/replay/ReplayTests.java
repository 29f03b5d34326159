package shop.stampede.shared.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
import shop.stampede.shared.events.UpkeepCommanded;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.replay.ReplayCopy.Result;
import shop.stampede.testing.Shop;

@SpringBootTest
@Import({Shop.class, CopyDesk.class, ReplayTests.Counting.class})
class ReplayTests {

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
    CopyDesk copies;

    @Autowired
    Counting listeners;

    @Autowired
    OrderQueries orders;

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
        copies.refreshOffer(wrong);
        assertThat(copies.offered(wrong)).isEqualTo("sold-out");

        whileSomebodyAdjusts(busy, () -> copies.replay(CopyDesk.AVAILABILITY));

        var status = copies.statusOf(CopyDesk.AVAILABILITY);
        assertThat(status.state()).isEqualTo("done");
        assertThat(status.progress()).isEqualTo(1);
        assertThat(List.of(status.added(), status.changed(), status.removed()))
                .satisfies(counts -> assertThat(counts.get(0)).isEqualTo(1))
                .satisfies(counts -> assertThat(counts.get(1)).isGreaterThanOrEqualTo(1))
                .satisfies(counts -> assertThat(counts.get(2)).isEqualTo(1));
        rest();
        assertThat(copies.wrongAvailability()).isZero();
        assertThat(copies.offered(wrong)).as("what the shop shows").isEqualTo("in-stock");
        assertThat(copies.exists("catalog.availability_fresh")).isFalse();
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

        whileSomebody(() -> placed(sku), () -> copies.replay(CopyDesk.TIMELINE));

        var status = copies.statusOf(CopyDesk.TIMELINE);
        assertThat(status.state()).isEqualTo("done");
        assertThat(List.of(status.added(), status.changed(), status.removed())).containsExactly(1L, 1L, 1L);
        assertThat(copies.count(WRONG_TIMELINE)).isZero();
        assertThat(orders.forStaff(order).orElseThrow().timeline())
                .singleElement()
                .satisfies(moment -> assertThat(moment.actor()).isEqualTo(Shop.CLERK.name()));
    }

    @Test
    void callsNoListenerAndChargesNobody() {
        var sku = shop.sells("10.00", 10);
        placed(sku);
        rest();
        int heard = listeners.heard();
        int payments = copies.count("SELECT count(*) FROM payments.payment");
        int entries = copies.count("SELECT count(*) FROM journal.entry");

        copies.replay(CopyDesk.AVAILABILITY);
        copies.replay(CopyDesk.TIMELINE);

        assertThat(heard).isPositive();
        assertThat(listeners.heard()).isEqualTo(heard);
        assertThat(shop.waitingDeliveries()).isZero();
        assertThat(copies.count("SELECT count(*) FROM payments.payment")).isEqualTo(payments);
        assertThat(copies.count("SELECT count(*) FROM journal.entry"))
                .as("no entry but that the two were asked for")
                .isEqualTo(entries + 2);
    }

    @Test
    void knowsItsCopies() {
        assertThat(replays.all())
                .extracting(CopyStatus::copy)
                .containsExactly(CopyDesk.AVAILABILITY, CopyDesk.TIMELINE);
        assertThat(shop.send(new ReplayCopy("catalog.product")).result()).isInstanceOf(Result.NoSuchCopy.class);
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

    /// Whoever might do something when it hears of an event: in the transaction, or afterwards.
    @TestComponent
    public static class Counting {

        private final AtomicInteger heard = new AtomicInteger();

        public int heard() {
            return heard.get();
        }

        @EventListener
        public void atOnce(DomainEvent event) {
            count(event);
        }

        @Async
        @TransactionalEventListener(id = "test.counting")
        public void afterwards(DomainEvent event) {
            count(event);
        }

        /// That a replay was asked for is an event of now, and none that is replayed.
        private void count(DomainEvent event) {
            if (!(event instanceof UpkeepCommanded)) {
                heard.incrementAndGet();
            }
        }
    }
}
