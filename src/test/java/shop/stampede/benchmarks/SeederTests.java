package shop.stampede.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.orders.DeliverOrder;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.ReturnItems;
import shop.stampede.orders.ShipOrder;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.shared.Sku;
import shop.stampede.shared.readmodels.CheckReadModel;
import shop.stampede.shared.readmodels.Job;
import shop.stampede.shared.readmodels.ReadModelMonitor;
import shop.stampede.testing.Shop;

/// What the seeder writes is what commands would have written.
@SpringBootTest(properties = "spring.application.name=seeder")
@Import(Shop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeederTests {

    private static final int SIZE = 2_000;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Shop shop;

    @Autowired
    CatalogQueries catalog;

    @Autowired
    StockQueries stock;

    @Autowired
    OrderQueries orders;

    @Autowired
    ReadModelMonitor monitor;

    @BeforeAll
    void fill() {
        new Seeder().fill(database, SIZE, SIZE);
    }

    @Test
    void fillsAllTables() {
        assertThat(count("catalog.product")).isEqualTo(SIZE);
        assertThat(count("orders.sales_order")).isGreaterThanOrEqualTo(SIZE);
        assertThat(count("catalog.product_card")).isEqualTo(SIZE);
        assertThat(count("orders.cart_contents")).isPositive();
    }

    @Test
    void keepsTheBooks() {
        assertThat(shop.discrepancies()).isZero();
        assertThat(count("inventory.ledger_entry WHERE on_hand < reserved OR on_hand < 0 OR reserved < 0"))
                .isZero();
        assertThat(count("""
                inventory.stock_item i JOIN inventory.ledger_entry l ON l.sku = i.sku AND l.version = i.version
                WHERE (i.on_hand, i.reserved, i.changed_at) IS DISTINCT FROM (l.on_hand, l.reserved, l.at)
                """)).isZero();
        assertThat(count("""
                catalog.availability a JOIN inventory.stock_item i ON i.sku = a.sku
                WHERE a.left_count <> i.available OR (a.availability = 'sold-out') <> (i.available = 0)
                """)).isZero();
    }

    @Test
    void writesPricesDownAsTheyAre() {
        assertThat(count("""
                catalog.current_price c WHERE price IS DISTINCT FROM (
                    SELECT h.price FROM catalog.price_history h WHERE h.sku = c.sku ORDER BY h.since DESC LIMIT 1)
                """)).isZero();
    }

    @Test
    void tellsEachOrdersStoryToTheEnd() {
        assertThat(count("""
                orders.sales_order o WHERE version <> (SELECT count(*) FROM orders.timeline_entry t WHERE t.sales_order = o.id)
                    OR subtotal <> (SELECT sum(unit_price * quantity) FROM orders.order_line l WHERE l.sales_order = o.id)
                    OR subtotal <> (SELECT amount FROM payments.payment p WHERE p.reference = o.id)
                    OR NOT EXISTS (SELECT FROM orders.timeline_entry t
                                   WHERE t.sales_order = o.id AND t.version = o.version AND t.what IN (o.status, 'payment-declined'))
                """)).isZero();
    }

    @Test
    void leavesNoForeignKeyDangling() {
        record Reference(String name, String from, String column, String to, String key) {}
        List<Reference> references = jdbc.sql("""
                        SELECT c.conname, c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text, k.attname
                        FROM pg_constraint c
                        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                        JOIN pg_attribute k ON k.attrelid = c.confrelid AND k.attnum = c.confkey[1]
                        WHERE c.contype = 'f' AND c.connamespace::regnamespace::text IN ('catalog', 'inventory', 'orders', 'payments')
                        """)
                .query((rs, _) -> new Reference(
                        rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5)))
                .list();
        assertThat(references)
                .hasSizeGreaterThan(8)
                .allSatisfy(reference -> assertThat(
                                count("%s a WHERE %s IS NOT NULL AND NOT EXISTS (SELECT FROM %s b WHERE b.%s = a.%s)"
                                        .formatted(
                                                reference.from,
                                                reference.column,
                                                reference.to,
                                                reference.key,
                                                reference.column)))
                        .as(reference.name)
                        .isZero());
    }

    @Test
    void fillsTheReadModelsAsTheirDefinitionsSay() {
        for (var model : List.of("catalog.product_page", "catalog.product_card", "orders.order_summary")) {
            shop.send(new CheckReadModel(model));
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            monitor.lastJob(model, Job.Kind.CHECK).orElseThrow().endedAt() != null);
            var check = monitor.lastJob(model, Job.Kind.CHECK).orElseThrow();
            assertThat(check.problem()).isNull();
            assertThat(check.result()).contains("\"differing\": 0");
        }
    }

    @Test
    void canBeReadThroughTheQueries() {
        for (var status : List.of("placed", "paid", "packed", "shipped", "delivered", "cancelled", "returned")) {
            var order = orders.forStaff(orderThatIs(status)).orElseThrow();
            assertThat(order.status()).isEqualTo(status);
            assertThat(order.items()).isNotEmpty();
            assertThat(order.timeline()).hasSize((int) order.version());
        }
        for (var handle : jdbc.sql("SELECT handle FROM catalog.product LIMIT 200")
                .query((rs, _) -> rs.getString(1))
                .list()) {
            var page = catalog.product(handle).orElseThrow();
            assertThat(page.variants()).isNotEmpty().allSatisfy(variant -> {
                assertThat(variant.options()).hasSameSizeAs(page.options());
                assertThat(stock.level(new Sku(variant.sku()))).isPresent();
            });
        }
    }

    @Test
    void canBeSoldShippedAndSentBack() {
        var sku = new Sku(jdbc.sql("""
                        SELECT v.sku FROM catalog.variant v JOIN catalog.product p ON p.id = v.product_id
                        JOIN inventory.stock_item i ON i.sku = v.sku
                        WHERE p.status = 'published' AND i.available > 5 LIMIT 1
                        """).query((rs, _) -> rs.getString(1)).single());
        var placed = shop.send(shop.order(Shop.item(sku, 2))).result();
        assertThat(placed).isInstanceOf(PlaceOrder.Result.Placed.class);

        var shipped =
                shop.send(new ShipOrder(orderThatIs("packed"), "DHL", "1")).result();
        assertThat(shipped).isInstanceOf(ShipOrder.Result.Shipped.class);
        var delivered = shop.send(new DeliverOrder(orderThatIs("shipped"))).result();
        assertThat(delivered).isInstanceOf(DeliverOrder.Result.Delivered.class);
        var order = orders.forStaff(orderThatIs("delivered")).orElseThrow();
        var back = new ReturnItems.Item(new Sku(order.items().getFirst().sku()), 1);
        assertThat(shop.send(new ReturnItems(new OrderId(order.orderId()), List.of(back), true, true))
                        .result())
                .isInstanceOf(ReturnItems.Result.Returned.class);

        await().atMost(Duration.ofSeconds(30)).until(() -> shop.waitingDeliveries() == 0);
        assertThat(shop.discrepancies()).isZero();
    }

    private OrderId orderThatIs(String status) {
        return new OrderId(jdbc.sql("SELECT id FROM orders.sales_order WHERE status = :status LIMIT 1")
                .param("status", status)
                .query((rs, _) -> UUID.fromString(rs.getString(1)))
                .single());
    }

    private int count(String of) {
        return jdbc.sql("SELECT count(*) FROM " + of).query(Integer.class).single();
    }
}
