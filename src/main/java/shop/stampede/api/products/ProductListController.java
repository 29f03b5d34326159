package shop.stampede.api.products;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Listed;
import shop.stampede.catalog.query.CatalogQueries;

@RestController
@Tag(name = "Products")
class ProductListController {

    private final CatalogQueries catalog;

    ProductListController(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/api/products")
    @Operation(
            operationId = "listProducts",
            summary = "List what is for sale",
            description =
                    "Page by page: give `next` as `after`. `relevance` and `bestselling` sort as `newest` for now,"
                            + " and `facets` are empty.")
    ProductList products(
            @RequestParam @Nullable String q,
            @Parameter(description = "A category's path; what is below it counts.", example = "clothing/jackets")
                    @RequestParam
                    @Nullable
                    String category,
            @RequestParam @Nullable String tag,
            @Parameter(example = "19.90") @RequestParam @Nullable String minPrice,
            @Parameter(example = "99.00") @RequestParam @Nullable String maxPrice,
            @RequestParam @Nullable Boolean inStock,
            @Parameter(schema = @Schema(allowableValues = {"relevance", "price", "-price", "newest", "bestselling"}))
                    @RequestParam
                    @Nullable
                    String sort,
            @RequestParam(defaultValue = Listed.SIZE) int size,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Boolean facets) {
        var filter = new ProductFilters(q, category, tag, minPrice, maxPrice, inStock, sort).published();
        return ProductList.of(catalog.products(filter, Listed.size(size), after), facets);
    }
}
