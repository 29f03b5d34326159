package shop.stampede.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.commands.ShopBusy;
import shop.stampede.testing.AtOnce;
import shop.stampede.testing.Drift;
import shop.stampede.testing.Shop;

/// Orders that come together: each is still an order of its own.
@SpringBootTest
@Import(Shop.class)
class LaneTests {

    private static final int CROWD = 200;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    MeterRegistry meters;

    @Test
    void shareATransactionAndKeepTheirOwnIds() throws Exception {
        var lamp = shop.sells("59.00", CROWD);
        var ids = new ArrayList<CommandId>();
        var calls = new ArrayList<Callable<CommandResult>>();
        for (int i = 0; i < CROWD; i++) {
            var id = CommandId.random();
            ids.add(id);
            calls.add(() -> shop.send(id, shop.order(Shop.item(lamp, 1))).result());
        }

        var answers = AtOnce.all(calls);

        assertThat(answers).allMatch(PlaceOrder.Result.Placed.class::isInstance).doesNotHaveDuplicates();
        for (int i = 0; i < CROWD; i++) {
            var placed = (PlaceOrder.Result.Placed) answers.get(i);
            assertThat(enteredUnder(ids.get(i), "orders.OrderPlaced"))
                    .containsExactly(placed.id().value().toString());
            assertThat(enteredUnder(ids.get(i), "inventory.StockLevelChanged")).containsExactly(lamp.value());
            assertThat(enteredUnder(ids.get(i), "payments.PaymentRequested"))
                    .containsExactly(placed.id().value().toString());
        }
        assertThat(transactionsOf(lamp)).as("transactions of %d orders", CROWD).isLessThan(CROWD / 2);
        assertThat(shop.discrepancies()).isZero();
        Drift.awaitNone(jdbc);
    }

    @Test
    void ofOneThingGoThroughOneLaneAndOfManyThroughAll() {
        var lamp = shop.sells("59.00", 20);
        var before = carriedOutByLane();
        for (int i = 0; i < 20; i++) {
            shop.send(shop.order(Shop.item(lamp, 1)));
        }
        assertThat(since(before).values()).filteredOn(orders -> orders > 0).containsExactly(20L);

        before = carriedOutByLane();
        for (int i = 0; i < 20; i++) {
            shop.send(shop.order(Shop.item(shop.sells("10.00", 1), 1)));
        }
        assertThat(since(before))
                .hasSize(2)
                .allSatisfy((_, orders) -> assertThat(orders).isPositive());
    }

    @Test
    void doNotFailWithTheOneThatCannotBeCarriedOut() throws Exception {
        var stuck = shop.sells("10.00", 10);
        var free = shop.sells("10.00", CROWD);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<CommandResult> held;
            try (var _ = new HeldRow(dataSource, stuck)) {
                held = crowd.submit(
                        () -> shop.send(shop.order(Shop.item(stuck, 1))).result());
                var others = AtOnce.times(
                        50, () -> shop.send(shop.order(Shop.item(free, 1))).result());

                assertThat(others).allMatch(PlaceOrder.Result.Placed.class::isInstance);
                assertThat(held.isDone()).isFalse();
            }
            assertThat(held.get()).isInstanceOf(PlaceOrder.Result.Placed.class);
        }
        assertThat(shop.discrepancies()).isZero();
    }

    @Test
    void areTurnedAwayAtOnceWhenTooManyWait() throws Exception {
        var lamp = shop.sells("59.00", 10_000);
        var answers = new ArrayList<CompletableFuture<String>>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor();
                var _ = new HeldRow(dataSource, lamp)) {
            for (int i = 0; i < 3_000; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> answerTo(lamp), crowd));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> count(answers, "busy") > 500);
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();

        assertThat(count(answers, "Placed") + count(answers, "busy")).isEqualTo(3_000);
        assertThat(reserved(lamp)).isEqualTo(count(answers, "Placed"));
        assertThat(shop.discrepancies()).isZero();
        assertThat(shop.send(shop.order(Shop.item(lamp, 1))).result()).isInstanceOf(PlaceOrder.Result.Placed.class);
    }

    @Test
    void ofOneCartEmptyItUnderTheCommandThatDidIt() throws Exception {
        var mug = shop.sells("18.00", 100);
        var carts =
                List.of(new CartId(UUID.randomUUID()), new CartId(UUID.randomUUID()), new CartId(UUID.randomUUID()));
        carts.forEach(cart -> shop.send(new AddToCart(cart, mug, 2)));

        var answers = AtOnce.all(carts.stream()
                .<Callable<CommandResult>>map(cart -> () -> shop.send(new PlaceOrder(
                                "ada@example.org",
                                List.of(Shop.item(mug, 2)),
                                Shop.SOMEWHERE,
                                PaymentMethod.INVOICE,
                                null,
                                cart,
                                null))
                        .result())
                .toList());

        assertThat(answers).allMatch(PlaceOrder.Result.Placed.class::isInstance);
        assertThat(jdbc.sql("SELECT count(*) FROM orders.cart_line WHERE cart IN (:carts)")
                        .param("carts", carts.stream().map(CartId::value).toList())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Map<String, Long> carriedOutByLane() {
        return meters.find("stampede.lane.batch").tag("command", "PlaceOrder").summaries().stream()
                .collect(Collectors.toMap(
                        lane -> Objects.requireNonNull(lane.getId().getTag("lane")),
                        lane -> (long) lane.totalAmount()));
    }

    private Map<String, Long> since(Map<String, Long> before) {
        var now = carriedOutByLane();
        now.replaceAll((lane, orders) -> orders - before.getOrDefault(lane, 0L));
        return now;
    }

    private String answerTo(Sku sku) {
        try {
            return shop.send(shop.order(Shop.item(sku, 1))).result().getClass().getSimpleName();
        } catch (ShopBusy busy) {
            return "busy";
        }
    }

    private static int count(List<CompletableFuture<String>> answers, String wanted) {
        return (int) answers.stream()
                .filter(answer -> answer.isDone() && answer.join().equals(wanted))
                .count();
    }

    private List<String> enteredUnder(CommandId id, String type) {
        return jdbc.sql("SELECT aggregate_id FROM journal.entry WHERE command_id = :id AND type = :type")
                .param("id", id.value())
                .param("type", type)
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private int transactionsOf(Sku sku) {
        return jdbc.sql("SELECT count(DISTINCT xid::text) FROM journal.entry WHERE aggregate_id = :sku")
                .param("sku", sku.value())
                .query(Integer.class)
                .single();
    }

    private int reserved(Sku sku) {
        return jdbc.sql("SELECT reserved FROM inventory.stock_item WHERE sku = :sku")
                .param("sku", sku.value())
                .query(Integer.class)
                .single();
    }

    /// Somebody who has locked a stock item and does not go on.
    private static final class HeldRow implements AutoCloseable {

        private final Connection connection;

        HeldRow(DataSource dataSource, Sku sku) throws SQLException {
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("SELECT FROM inventory.stock_item WHERE sku = ? FOR UPDATE")) {
                lock.setString(1, sku.value());
                lock.execute();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }
}
