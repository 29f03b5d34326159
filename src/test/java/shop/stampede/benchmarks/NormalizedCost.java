package shop.stampede.benchmarks;

import java.util.function.BiConsumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// The same questions without a read model: the definition's own joins over the normalized tables, with the same
/// condition, order and limit. What a shop on one model would run, if it wrote the query this way; indexes that serve
/// only such a query are not there.
record NormalizedCost(int reads) implements Probe {

    private static final int PATIENCE_SECONDS = 120;

    @Override
    public void measure(SizedShop shop, BiConsumer<String, Series> found) throws Exception {
        var connection = shop.connection();
        try {
            var jdbc = new JdbcTemplate(connection);
            jdbc.setQueryTimeout(PATIENCE_SECONDS);
            var card = shop.live("catalog.product_card", "definition");
            var page = shop.live("catalog.product_page", "definition");
            var row = shop.live("orders.order_row", "definition");
            var summary = shop.live("orders.order_summary", "definition");
            var handle = shop.text("SELECT handle FROM catalog.product OFFSET 500 LIMIT 1");
            var order = shop.text("SELECT id::text FROM orders.sales_order OFFSET 500 LIMIT 1");
            run(
                    jdbc,
                    found,
                    "newest products, first page",
                    "SELECT * FROM " + card
                            + " WHERE status = 'published' ORDER BY added_at DESC, product_id DESC LIMIT 25");
            run(
                    jdbc,
                    found,
                    "a category by price, first page",
                    "SELECT * FROM " + card
                            + " WHERE status = 'published' AND category_2 = 'clothing/jackets' ORDER BY price, product_id LIMIT 25");
            run(
                    jdbc,
                    found,
                    "search, two words",
                    "SELECT * FROM " + card
                            + " WHERE status = 'published' AND search @@ to_tsquery('simple', '''fellwick'':* & ''wool'':*') ORDER BY added_at DESC, product_id DESC LIMIT 25");
            run(
                    jdbc,
                    found,
                    "orders, first page",
                    "SELECT * FROM " + row + " ORDER BY placed_at DESC, order_id DESC LIMIT 51");
            run(jdbc, found, "product page by handle", "SELECT * FROM " + page + " WHERE handle = '" + handle + "'");
            run(jdbc, found, "order page", "SELECT * FROM " + summary + " WHERE order_id = '" + order + "'");
        } finally {
            connection.destroy();
        }
    }

    private void run(JdbcTemplate jdbc, BiConsumer<String, Series> found, String name, String sql) throws Exception {
        try {
            var first = Series.once(() -> jdbc.queryForList(sql));
            found.accept(name, first.medianMillis() > 50 ? first : Series.of(reads, () -> jdbc.queryForList(sql)));
        } catch (DataAccessException tooLong) {
            found.accept(name, new Series(new long[] {PATIENCE_SECONDS * 1_000_000_000L}));
        }
    }
}
