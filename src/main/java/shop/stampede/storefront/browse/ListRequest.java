package shop.stampede.storefront.browse;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.ProductFilter.Sort;

/// The parameters of a list as they were typed. What cannot be meant is left out and, where a person typed it, said
/// so beside the field.
record ListRequest(Map<String, String> typed) {

    private static final int DEFAULT_SIZE = 24;
    private static final int MAX_SIZE = 96;
    private static final int MAX_LENGTH = 200;
    private static final int MAX_CURSOR = 500;
    private static final Pattern PRICE = Pattern.compile("\\d{1,6}([.,]\\d{1,2})?");
    private static final Pattern SIZE = Pattern.compile("\\d{1,3}");
    private static final Map<String, Sort> SORTS = Map.of(
            "price", Sort.PRICE,
            "-price", Sort.PRICE_DESCENDING,
            "newest", Sort.NEWEST);

    ProductFilter filter() {
        return new ProductFilter(
                text("q"),
                text("category"),
                text("tag"),
                price("minPrice"),
                price("maxPrice"),
                inStock(),
                SORTS.getOrDefault(sort(), Sort.NEWEST),
                "published");
    }

    public String sort() {
        var sort = typed.getOrDefault("sort", "newest");
        return SORTS.containsKey(sort) ? sort : "newest";
    }

    public boolean inStock() {
        return "true".equals(typed.get("inStock"));
    }

    int size() {
        var size = typed.getOrDefault("size", "");
        return SIZE.matcher(size).matches() ? Math.clamp(Integer.parseInt(size), 1, MAX_SIZE) : DEFAULT_SIZE;
    }

    @Nullable
    String after() {
        var cursor = typed.get("after");
        return cursor == null || cursor.length() > MAX_CURSOR ? null : cursor;
    }

    /// Words without what no product has in its name: control characters, and more than [#MAX_LENGTH] of them.
    public @Nullable String text(String name) {
        var value = typed.getOrDefault(name, "").replaceAll("\\p{Cntrl}", " ").strip();
        return value.isEmpty() ? null : value.substring(0, Math.min(value.length(), MAX_LENGTH));
    }

    @Nullable
    BigDecimal price(String name) {
        var value = text(name);
        return value != null && PRICE.matcher(value).matches() ? new BigDecimal(value.replace(',', '.')) : null;
    }

    public boolean notAPrice(String name) {
        return text(name) != null && price(name) == null;
    }
}
