package shop.stampede.api.products;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Listed;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.ProductFilter.Sort;
import shop.stampede.shared.Check;

/// The parameters of a product list, as they come: read, checked and turned into a filter.
///
/// `relevance` and `bestselling` sort as `newest`, until the shop measures either.
record ProductFilters(
        @Nullable String q,
        @Nullable String category,
        @Nullable String tag,
        @Nullable String minPrice,
        @Nullable String maxPrice,
        @Nullable Boolean inStock,
        @Nullable String sort) {

    private static final Map<String, Sort> SORTS = Map.of(
            "relevance", Sort.NEWEST,
            "bestselling", Sort.NEWEST,
            "newest", Sort.NEWEST,
            "price", Sort.PRICE,
            "-price", Sort.PRICE_DESCENDING);

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    ProductFilter published() {
        return withStatus(ProductFilter.published().status());
    }

    ProductFilter withStatus(@Nullable String status) {
        var by = sort == null || sort.isBlank() ? Sort.NEWEST : SORTS.get(sort);
        new Check()
                .that(by != null, "sort", "Please give relevance, price, -price, newest or bestselling.")
                .that(isAmount(minPrice), "minPrice", "Please give an amount such as 19.90.")
                .that(isAmount(maxPrice), "maxPrice", "Please give an amount such as 19.90.")
                .done();
        return new ProductFilter(
                Listed.words("q", q),
                path(Listed.words("category", category)),
                Listed.words("tag", tag),
                amount(minPrice),
                amount(maxPrice),
                Boolean.TRUE.equals(inStock),
                by == null ? Sort.NEWEST : by,
                status);
    }

    private static boolean isAmount(@Nullable String text) {
        return text == null || text.isBlank() || AMOUNT.matcher(text).matches();
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null || text.isBlank() ? null : new BigDecimal(text);
    }

    /// Without the slashes that somebody may have put around it.
    private static @Nullable String path(@Nullable String category) {
        var path = category == null ? "" : category.replaceAll("^/+|/+$", "");
        return path.isEmpty() ? null : path;
    }
}
