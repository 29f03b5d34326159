package shop.stampede.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.ProductId;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.ProductFilter.Sort;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.orders.CartId;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.shared.Sku;
import shop.stampede.shared.Slice;

/// All that the shop's pages ask of its read models, of a shop that [Seeder] has filled.
@Component
final class Questions {

    private static final int FURTHER = 4;

    private final CatalogQueries catalog;
    private final StockQueries stock;
    private final OrderQueries orders;
    private final JdbcClient jdbc;
    private final List<Question> questions = new ArrayList<>();

    Questions(CatalogQueries catalog, StockQueries stock, OrderQueries orders, JdbcClient jdbc) {
        this.catalog = catalog;
        this.stock = stock;
        this.orders = orders;
        this.jdbc = jdbc;
    }

    List<Question> all() {
        questions.clear();
        for (var sort : Sort.values()) {
            products(sort);
        }
        backOffice();
        singleRows();
        return List.copyOf(questions);
    }

    private void products(Sort sort) {
        var published = ProductFilter.published().sorted(sort);
        var back = new ProductFilter(null, null, null, null, null, false, sort, null);
        var lists = new LinkedHashMap<String, ProductFilter>();
        lists.put("all published", published);
        lists.put("a top category", published.in("clothing"));
        lists.put("a category of the second level", published.in("clothing/jackets"));
        lists.put("a category of the third level", published.in("clothing/jackets/shells"));
        lists.put("a tag", narrowed(published, null, "waterproof", null, null, false));
        lists.put("a range of prices", narrowed(published, null, null, "40", "60", false));
        lists.put("a tag that nothing has", narrowed(published, null, "no-such-tag", null, null, false));
        lists.put("a price that nothing has", narrowed(published, null, null, "0.01", "0.02", false));
        lists.put("a word that nothing has", narrowed(published, "qwertz", null, null, null, false));
        lists.put("in stock", narrowed(published, null, null, null, null, true));
        lists.put("a frequent word", narrowed(published, "wool", null, null, null, false));
        lists.put("a rare word", narrowed(published, "thornwick awning", null, null, null, false));
        lists.put("everything at once", narrowed(published.in("camp"), "tent", "hiking", "10", "400", true));
        lists.put("drafts", new ProductFilter(null, null, null, null, null, false, sort, "draft"));
        lists.put("whatever their status", back);
        lists.put("the back office's search", narrowed(back, "jumper", null, null, null, false));
        lists.forEach((name, filter) ->
                list("products: %s by %s".formatted(name, sort), after -> catalog.products(filter, 24, after)));
    }

    private void backOffice() {
        var email = some("SELECT email FROM orders.sales_order");
        var number = some("SELECT number FROM orders.sales_order");
        var sku = new Sku(some("SELECT sku FROM inventory.stock_item"));
        list("orders", after -> orders.orders(null, null, 50, after));
        list("orders to pack", after -> orders.orders("paid", null, 50, after));
        list("orders of a status that none has", after -> orders.orders("lost", null, 50, after));
        list("orders by number", after -> orders.orders(null, number, 50, after));
        list("orders by the beginning of an address", after -> orders.orders(null, "shopper11", 50, after));
        list("orders by an address that nobody has", after -> orders.orders(null, "nobody@", 50, after));
        list("orders of a customer", after -> orders.ofCustomer(email, 20, after));
        list("stock", after -> stock.levels(null, false, 50, after));
        list("stock by the beginning of a SKU", after -> stock.levels("THORNW", false, 50, after));
        list("stock by a beginning that no SKU has", after -> stock.levels("ZZZ", false, 50, after));
        list("low stock", after -> stock.levels(null, true, 50, after));
        list("ledger of a SKU", after -> stock.ledger(sku, 50, after));
        list("promotions", after -> catalog.promotions(50, after));
    }

    private void singleRows() {
        var handle = some("SELECT handle FROM catalog.product");
        var product = new ProductId(UUID.fromString(some("SELECT id FROM catalog.product")));
        var order = new OrderId(UUID.fromString(some("SELECT id FROM orders.sales_order")));
        var key = some("SELECT access_key FROM orders.sales_order");
        var cart = new CartId(UUID.fromString(some("SELECT id FROM orders.cart")));
        var sku = new Sku(some("SELECT sku FROM inventory.stock_item"));
        question("product by handle", () -> catalog.product(handle));
        question("product by id", () -> catalog.product(product));
        question("offers of a cart", () -> catalog.offers(List.of(sku)));
        question("order for staff", () -> orders.forStaff(order));
        question("order by its key", () -> orders.withAccessKey(order, key));
        question("cart", () -> orders.cart(cart));
        question("stock level", () -> stock.level(sku));
        question("categories", catalog::categories);
        question("sales", () -> orders.sales(LocalDate.now().minusDays(30), LocalDate.now()));
    }

    private void question(String text, Runnable asked) {
        questions.add(new Question(text, asked));
    }

    private void list(String text, Function<@Nullable String, ? extends Slice<?>> pages) {
        question(text, () -> pages.apply(null));
        question(text + ", a deep page", () -> pages.apply(further(pages)));
    }

    /// Where a page begins that is some pages further on, or the last one.
    private static @Nullable String further(Function<@Nullable String, ? extends Slice<?>> pages) {
        String cursor = null;
        for (int i = 0; i < FURTHER; i++) {
            var next = pages.apply(cursor).next();
            cursor = next == null ? cursor : next;
        }
        return cursor;
    }

    private static ProductFilter narrowed(
            ProductFilter filter,
            @Nullable String q,
            @Nullable String tag,
            @Nullable String min,
            @Nullable String max,
            boolean inStock) {
        return new ProductFilter(
                q,
                filter.category(),
                tag,
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                inStock,
                filter.sort(),
                filter.status());
    }

    private String some(String sql) {
        return jdbc.sql(sql + " LIMIT 1 OFFSET 100")
                .query((rs, _) -> rs.getString(1))
                .single();
    }
}
