package shop.stampede.storefront.product;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.storefront.NoSuchPage;
import shop.stampede.storefront.Pages;

/// A product's own page; `?variant=SKU` shows one of its variants, `?o0=…&o1=…` the one with these options.
@Controller
class ProductController {

    private static final int RELATED = 4;

    private final CatalogQueries catalog;
    private final StructuredData structuredData;

    ProductController(CatalogQueries catalog, StructuredData structuredData) {
        this.catalog = catalog;
        this.structuredData = structuredData;
    }

    /// The address of a chosen variant is told to htmx, so that it can be copied, sent and loaded again.
    @GetMapping("/products/{handle}")
    ModelAndView product(
            @PathVariable String handle, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        var product = catalog.product(handle.replaceAll("\\p{Cntrl}", ""))
                .filter(ProductPage::published)
                .orElseThrow(NoSuchPage::new);
        var chosen = Choice.of(product, typed);
        chosen.variant()
                .ifPresent(variant ->
                        response.setHeader("HX-Replace-Url", ProductDetailPage.address(handle, variant.sku())));
        return Pages.show(
                "product/product",
                new ProductDetailPage(product, chosen, related(product), structuredData.of(product, chosen)));
    }

    private List<ProductCard> related(ProductPage product) {
        if (product.categories().isEmpty()) {
            return List.of();
        }
        var filter = ProductFilter.published().in(product.categories().getLast().path());
        return catalog.products(filter, RELATED + 1, null).items().stream()
                .filter(card -> !card.handle().equals(product.handle()))
                .limit(RELATED)
                .toList();
    }
}
