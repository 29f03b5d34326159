package shop.stampede.catalog.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Which products a list is to show; null asks for nothing in particular.
///
/// @param q words that title, vendor, category, tags or description have, or begin with
/// @param category a path; products below it count
/// @param minPrice the lowest price a variant may have, inclusive
/// @param status `published` for shoppers; null for all, in the back office
public record ProductFilter(
        @Nullable String q,
        @Nullable String category,
        @Nullable String tag,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice,
        boolean inStock,
        Sort sort,
        @Nullable String status) {

    public enum Sort {
        NEWEST,
        PRICE,
        PRICE_DESCENDING,
        TITLE
    }

    public static ProductFilter published() {
        return new ProductFilter(null, null, null, null, null, false, Sort.NEWEST, "published");
    }

    public ProductFilter in(String category) {
        return new ProductFilter(q, category, tag, minPrice, maxPrice, inStock, sort, status);
    }

    public ProductFilter sorted(Sort by) {
        return new ProductFilter(q, category, tag, minPrice, maxPrice, inStock, by, status);
    }
}
