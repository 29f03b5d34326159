package shop.stampede.api.products;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Answers;
import shop.stampede.api.http.ContentTag;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductPage;

@RestController
@Tag(name = "Products")
class ProductController {

    private final CatalogQueries catalog;
    private final ContentTag tag;

    ProductController(CatalogQueries catalog, ContentTag tag) {
        this.catalog = catalog;
        this.tag = tag;
    }

    @GetMapping("/api/products/{handle}")
    @Operation(
            operationId = "readProduct",
            summary = "Read a product",
            description = "With an `ETag`; asked again with `If-None-Match`, 304 says that nothing has changed.")
    @Answers(ProductPage.class)
    @Refuses(ProblemType.NO_SUCH_PRODUCT)
    ResponseEntity<Object> product(@PathVariable String handle) {
        return catalog.product(handle)
                .filter(ProductPage::published)
                .map(tag::on)
                .orElseGet(ProductProblems::noSuchProduct);
    }
}
