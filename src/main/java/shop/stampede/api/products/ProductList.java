package shop.stampede.api.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.shared.Slice;

/// One page of products.
///
/// @param next the cursor of the next page, null on the last
/// @param facets empty for now; left out unless asked for
record ProductList(
        List<ProductCard> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> facets) {

    static ProductList of(Slice<ProductCard> products, @Nullable Boolean facets) {
        return new ProductList(products.items(), products.next(), Boolean.TRUE.equals(facets) ? Map.of() : null);
    }
}
