package shop.stampede.api.products;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Answers;
import shop.stampede.api.http.Listed;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.catalog.ProductId;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.shared.Slice;

@RestController
@Tag(name = "Back office: products")
class AdminProductController {

    private static final List<String> STATUSES = List.of("published", "draft", "retired");

    private final CatalogQueries catalog;

    AdminProductController(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/api/admin/products")
    @Operation(operationId = "listAllProducts", summary = "List products, drafts and retired ones included")
    Slice<ProductCard> products(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String sort,
            @RequestParam(defaultValue = Listed.SIZE) int size,
            @RequestParam @Nullable String after) {
        var filter = new ProductFilters(q, category, null, null, null, null, sort)
                .withStatus(Listed.oneOf(STATUSES, "status", status));
        return catalog.products(filter, Listed.size(size), after);
    }

    @GetMapping("/api/admin/products/{id}")
    @Operation(operationId = "readAnyProduct", summary = "Read a product, whatever its status")
    @Answers(ProductPage.class)
    @Refuses(ProblemType.NO_SUCH_PRODUCT)
    ResponseEntity<Object> product(@PathVariable UUID id) {
        return catalog.product(new ProductId(id))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(ProductProblems::unknown);
    }
}
