package shop.stampede.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.ProductFilter.Sort;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.shared.Slice;

/// What pages ask, through the shop's own query classes, from the call to the records.
record ReadCost(int reads) implements Probe {

    private static final int DEEP = 40;

    @Override
    public void measure(SizedShop shop, BiConsumer<String, Series> found) throws Exception {
        var catalog = shop.bean(CatalogQueries.class);
        var orders = shop.bean(OrderQueries.class);
        var stock = shop.bean(StockQueries.class);
        var published = ProductFilter.published();
        list("newest products", after -> catalog.products(published, 24, after), found);
        list(
                "a category by price",
                after -> catalog.products(published.in("clothing/jackets").sorted(Sort.PRICE), 24, after),
                found);
        found.accept("search, a word", series(() -> catalog.products(searched(published, "jumper"), 24, null)));
        found.accept(
                "search, two words", series(() -> catalog.products(searched(published, "fellwick wool"), 24, null)));
        list("orders", after -> orders.orders(null, null, 50, after), found);
        list("stock", after -> stock.levels(null, false, 50, after), found);
        var handles = some(shop, "SELECT handle FROM catalog.product ORDER BY md5(handle) LIMIT 500");
        found.accept("product page by handle", series(each(handles, h -> catalog.product(h))));
        var ids = some(shop, "SELECT id::text FROM orders.sales_order ORDER BY md5(id::text) LIMIT 500");
        found.accept("order page", series(each(ids, id -> orders.forStaff(new OrderId(UUID.fromString(id))))));
    }

    private void list(String name, Function<@Nullable String, Slice<?>> pages, BiConsumer<String, Series> found)
            throws Exception {
        found.accept(name + ", first page", series(() -> pages.apply(null)));
        String cursor = null;
        for (int page = 1; page < DEEP; page++) {
            var next = pages.apply(cursor).next();
            cursor = next == null ? cursor : next;
        }
        var deep = cursor;
        found.accept("%s, page %d".formatted(name, DEEP), series(() -> pages.apply(deep)));
    }

    private Series series(Callable<?> read) throws Exception {
        return Series.of(reads, read);
    }

    private static Callable<?> each(List<String> keys, Function<String, ?> read) {
        var next = new int[1];
        return () -> read.apply(keys.get(next[0]++ % keys.size()));
    }

    private static List<String> some(SizedShop shop, String sql) {
        return shop.jdbc().queryForList(sql, String.class);
    }

    private static ProductFilter searched(ProductFilter filter, String words) {
        return new ProductFilter(words, null, null, null, null, false, filter.sort(), filter.status());
    }
}
