package shop.stampede.admin.products;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Pages;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.shared.Slice;

/// Products, the newest first, narrowed by status and words.
@Controller
class ProductListController {

    private static final int SIZE = 50;

    private final CatalogQueries catalog;

    ProductListController(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/admin/products")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        var known = status != null && ProductList.STATUSES.contains(status) ? status : null;
        var search = Addresses.search(q);
        var filter = new ProductFilter(search, null, null, null, null, false, ProductFilter.Sort.NEWEST, known);
        var found = catalog.products(filter, SIZE, after);
        return Pages.show("admin/products/products", new ProductList(found, known, search, after));
    }

    record ProductList(
            Slice<ProductCard> products,
            @Nullable String status,
            @Nullable String q,
            @Nullable String after) {

        static final List<String> STATUSES = List.of("published", "draft", "retired");

        public List<String> statuses() {
            return STATUSES;
        }

        public boolean narrowed() {
            return status != null || q != null;
        }
    }
}
