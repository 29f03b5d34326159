package shop.stampede.storefront.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.CategoryNode;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.shared.Slice;
import shop.stampede.storefront.CategoryMenu;
import shop.stampede.storefront.Crumb;
import shop.stampede.storefront.NoSuchPage;
import shop.stampede.storefront.Pages;

/// Lists: everything, a category, what a search finds.
@Controller
class ProductListController {

    private final CatalogQueries catalog;
    private final CategoryMenu categories;

    ProductListController(CatalogQueries catalog, CategoryMenu categories) {
        this.catalog = catalog;
        this.categories = categories;
    }

    @GetMapping("/products")
    ModelAndView everything(@RequestParam Map<String, String> typed) {
        return list("/products", new ListRequest(typed), null);
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam Map<String, String> typed) {
        return list("/search", new ListRequest(typed), null);
    }

    @GetMapping("/categories/{*path}")
    ModelAndView category(@PathVariable String path, @RequestParam Map<String, String> typed) {
        var category = catalog.category(path.replaceAll("^/|/$|\\p{Cntrl}", "")).orElseThrow(NoSuchPage::new);
        return list("/categories/" + category.path(), new ListRequest(typed), category);
    }

    private ModelAndView list(String address, ListRequest request, @Nullable CategoryNode category) {
        var filter = category == null ? request.filter() : request.filter().in(category.path());
        return Pages.show(
                "browse/products",
                new ProductListPage(
                        address, request, category, crumbs(category), below(category), products(filter, request)));
    }

    private Slice<shop.stampede.catalog.query.ProductCard> products(ProductFilter filter, ListRequest request) {
        return catalog.products(filter, request.size(), request.after());
    }

    private List<CategoryNode> below(@Nullable CategoryNode category) {
        var parent = category == null ? null : category.path();
        return categories.all().stream()
                .filter(node -> parent == null
                        ? node.level() == 1
                        : Optional.of(parent).equals(Optional.ofNullable(node.parentPath())))
                .toList();
    }

    private List<Crumb> crumbs(@Nullable CategoryNode category) {
        var crumbs = new ArrayList<Crumb>();
        for (var node = category; node != null; node = parent(node)) {
            crumbs.addFirst(new Crumb("/categories/" + node.path(), node.name()));
        }
        return crumbs;
    }

    private @Nullable CategoryNode parent(CategoryNode node) {
        return node.parentPath() == null
                ? null
                : catalog.category(node.parentPath()).orElse(null);
    }
}
