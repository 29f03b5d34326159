package shop.stampede.rehearsal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import shop.stampede.orders.PlaceOrder.Result.Placed;
import shop.stampede.rehearsal.WholeShop;
import shop.stampede.rehearsal.figures.Latency;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;

/// What is wrong in the books is found. Each wrong is done in a transaction that is taken back.
@WholeShop
class BooksTests {

    private static final String ANOTHER_ORDER = """
            INSERT INTO orders.sales_order
            SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 'doctored'))).*
            FROM orders.sales_order o WHERE id = CAST(? AS uuid)
            """;

    private static final String ANOTHER_ENTRY = """
            INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                       command_id, actor, occurred_at, payload)
            SELECT gen_random_uuid(), type, schema_version, aggregate_type, gen_random_uuid()::text, aggregate_version,
                   command_id, actor, occurred_at, payload
            FROM journal.entry WHERE type = 'orders.OrderPlaced' AND aggregate_id = ?
            """;

    @Autowired
    Shop shop;

    @Autowired
    DataSource database;

    private Connection connection;
    private JdbcTemplate jdbc;
    private Sku sku;
    private Books books;
    private final Set<String> told = new HashSet<>();

    @BeforeEach
    void sellThree() throws Exception {
        sku = shop.sells("10.00", 10);
        connection = database.getConnection();
        connection.setAutoCommit(false);
        var alone = new SingleConnectionDataSource(connection, true);
        jdbc = new JdbcTemplate(alone);
        books = Books.open(alone, List.of(sku.value()));
        for (int n = 0; n < 3; n++) {
            var placed = (Placed) shop.send(shop.order(Shop.item(sku, 1))).result();
            told.add(placed.id().value().toString());
        }
    }

    @AfterEach
    void takeBack() throws Exception {
        connection.rollback();
        connection.close();
    }

    @Test
    void findsNothingWrongInWhatIsRight() {
        assertThat(wrong(0)).isEmpty();
        assertThat(books.sold()).isEqualTo(3);
        assertThat(books.left()).isEqualTo(7);
    }

    @Test
    void findsAnAcknowledgedOrderThatIsNotThere() {
        told.add(UUID.randomUUID().toString());

        assertThat(wrong(0)).contains("every acknowledged order is there");
    }

    @Test
    void findsAnOrderThatNobodyWasToldOf() {
        jdbc.update(ANOTHER_ORDER, told.iterator().next());

        assertThat(wrong(0))
                .contains("no order that nobody was told of", "one order for each key, one key for each order");
    }

    @Test
    void findsTwoOrdersForOneKey() {
        var one = told.iterator().next();
        jdbc.update(ANOTHER_ORDER, one);
        jdbc.update(ANOTHER_ENTRY, one);

        assertThat(wrong(1)).containsExactly("one order for each key, one key for each order");
    }

    @Test
    void findsAPieceThatWasSoldTwice() {
        jdbc.update(
                "UPDATE orders.order_line SET quantity = 2 WHERE sales_order = CAST(? AS uuid)",
                told.iterator().next());

        assertThat(wrong(0)).containsExactly("sold and left are the stock, SKU by SKU");
    }

    @Test
    void findsALevelThatTheLedgerDoesNotExplain() {
        jdbc.update("UPDATE inventory.stock_item SET on_hand = on_hand + 1 WHERE sku = ?", sku.value());

        assertThat(wrong(0)).contains("the ledger adds up to the levels", "sold and left are the stock, SKU by SKU");
    }

    @Test
    void countsAnAnswerThatGotLostAsAnOrderThatMayBeThere() {
        told.remove(told.iterator().next());

        assertThat(wrong(1)).isEmpty();
        assertThat(wrong(0)).containsExactly("no order that nobody was told of");
    }

    private List<String> wrong(long lost) {
        var orders = new Orders(
                0, 1, Map.of(Orders.LOST, lost), Latency.NONE, Set.copyOf(told), 3, new TreeMap<>(), List.of());
        return books.verdicts(orders).stream()
                .filter(verdict -> !verdict.holds())
                .map(Verdict::what)
                .toList();
    }
}
