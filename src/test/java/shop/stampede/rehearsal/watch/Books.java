package shop.stampede.rehearsal.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Verdict;

/// Checks in the shop's own tables that everything that was sold was there to be sold, and sold once.
///
/// Opened before the load, when nothing is under way; what it says afterwards is of the orders since then.
public final class Books {

    private static final String STOCK = "SELECT sku, available FROM inventory.stock_item WHERE sku = ANY(:skus)";
    private static final String VERSIONS = "SELECT sku, version FROM inventory.stock_item WHERE sku = ANY(:skus)";
    private static final String RECEIVED = """
            SELECT l.sku, sum(l.on_hand_change) FROM inventory.ledger_entry l
            JOIN unnest(:skus, :versions) AS before (sku, version) ON before.sku = l.sku AND l.version > before.version
            GROUP BY l.sku
            """;
    private static final String NEW =
            "SELECT aggregate_id FROM journal.entry WHERE type = 'orders.OrderPlaced' AND position > :since";
    private static final String SOLD = """
            SELECT l.sku, sum(l.quantity) FROM orders.order_line l
            WHERE l.sales_order::text IN (%s) GROUP BY l.sku
            """.formatted(NEW);

    private final JdbcClient jdbc;
    private final String[] skus;
    private final long ordersBefore;
    private final long since;
    private final Map<String, Long> stockBefore;
    private final Map<String, Long> versionsBefore;

    private Books(JdbcClient jdbc, List<String> skus) {
        this.jdbc = jdbc;
        this.skus = skus.toArray(String[]::new);
        this.ordersBefore = number("SELECT count(*) FROM orders.sales_order");
        this.since = number("SELECT COALESCE(max(position), 0) FROM journal.entry");
        this.stockBefore = stock();
        this.versionsBefore = pairs(jdbc.sql(VERSIONS).param("skus", this.skus));
    }

    /// @param skus everything that is going to be sold
    public static Books open(DataSource database, List<String> skus) {
        return new Books(JdbcClient.create(database), skus);
    }

    /// Pieces that were sold since then.
    public long sold() {
        return soldBySku().values().stream().mapToLong(Long::longValue).sum();
    }

    /// Pieces that are left.
    public long left() {
        return stock().values().stream().mapToLong(Long::longValue).sum();
    }

    public List<Verdict> verdicts(Orders orders) {
        var verdicts = new ArrayList<Verdict>();
        long created = number("SELECT count(*) FROM orders.sales_order") - ordersBefore;
        verdicts.add(acknowledgedIsThere(orders.acknowledged()));
        verdicts.add(toldOf(orders, created));
        verdicts.add(oneForEachKey(created));
        verdicts.add(soldAndLeft());
        long below = number("SELECT count(*) FROM inventory.stock_item WHERE available < 0");
        verdicts.add(new Verdict("nothing is below zero", below == 0, "%,d SKUs".formatted(below)));
        long wrong = number("SELECT count(*) FROM inventory.discrepancy");
        verdicts.add(new Verdict("the ledger adds up to the levels", wrong == 0, "%,d SKUs do not".formatted(wrong)));
        return verdicts;
    }

    private Verdict acknowledgedIsThere(Set<String> acknowledged) {
        long there = jdbc.sql(
                        "SELECT count(*) FROM orders.sales_order WHERE id IN (SELECT CAST(told AS uuid) FROM unnest(:told) told)")
                .param("told", acknowledged.toArray(String[]::new))
                .query((rs, _) -> rs.getLong(1))
                .single();
        return new Verdict(
                "every acknowledged order is there",
                there == acknowledged.size(),
                "%,d acknowledged, %,d lost".formatted(acknowledged.size(), acknowledged.size() - there));
    }

    /// An order whose answer got lost on its way is there without anybody having been told.
    private static Verdict toldOf(Orders orders, long created) {
        long untold = created - orders.acknowledged().size();
        return new Verdict(
                "no order that nobody was told of",
                untold >= 0 && untold <= orders.unanswered(),
                "%,d orders, %,d without an answer that was seen (of %,d such requests)"
                        .formatted(created, untold, orders.unanswered()));
    }

    private Verdict oneForEachKey(long created) {
        var found = jdbc.sql("""
                        SELECT count(*), count(DISTINCT aggregate_id), count(DISTINCT command_id) FROM journal.entry
                        WHERE type = 'orders.OrderPlaced' AND position > :since
                        """)
                .param("since", since)
                .query((rs, _) -> List.of(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
        return new Verdict(
                "one order for each key, one key for each order",
                found.stream().allMatch(count -> count == created),
                "%,d orders, %,d in the journal, of %,d keys".formatted(created, found.get(1), found.get(2)));
    }

    private Verdict soldAndLeft() {
        var sold = soldBySku();
        var left = stock();
        var received = received();
        long wrong = stockBefore.keySet().stream()
                .filter(sku -> sold.getOrDefault(sku, 0L) + left.getOrDefault(sku, 0L)
                        != stockBefore.get(sku) + received.getOrDefault(sku, 0L))
                .count();
        boolean others = sold.keySet().stream().anyMatch(sku -> !stockBefore.containsKey(sku));
        return new Verdict(
                "sold and left are the stock, SKU by SKU",
                wrong == 0 && !others,
                "%,d sold, %,d left; %,d before, %,d received; %,d SKUs do not add up%s"
                        .formatted(
                                sum(sold),
                                sum(left),
                                sum(stockBefore),
                                sum(received),
                                wrong,
                                others ? ", others were sold" : ""));
    }

    private Map<String, Long> received() {
        return pairs(jdbc.sql(RECEIVED)
                .param("skus", versionsBefore.keySet().toArray(String[]::new))
                .param("versions", versionsBefore.values().toArray(Long[]::new)));
    }

    private static long sum(Map<String, Long> pieces) {
        return pieces.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> stock() {
        return pairs(jdbc.sql(STOCK).param("skus", skus));
    }

    private Map<String, Long> soldBySku() {
        return pairs(jdbc.sql(SOLD).param("since", since));
    }

    private static Map<String, Long> pairs(JdbcClient.StatementSpec statement) {
        record Pieces(String sku, Long count) {}
        return statement.query((rs, _) -> new Pieces(rs.getString(1), rs.getLong(2))).list().stream()
                .collect(Collectors.toMap(Pieces::sku, Pieces::count, Long::sum, TreeMap::new));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query((rs, _) -> rs.getLong(1)).single();
    }
}
