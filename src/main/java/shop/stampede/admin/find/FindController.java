package shop.stampede.admin.find;

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
import shop.stampede.inventory.query.StockLevel;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderRow;

/// The first few orders, products and SKUs that fit what was typed.
@Controller
class FindController {

    private static final int EACH = 8;

    private final OrderQueries orders;
    private final CatalogQueries catalog;
    private final StockQueries stock;

    FindController(OrderQueries orders, CatalogQueries catalog, StockQueries stock) {
        this.orders = orders;
        this.catalog = catalog;
        this.stock = stock;
    }

    @GetMapping("/admin/search")
    ModelAndView find(@RequestParam(required = false) @Nullable String q) {
        var words = Addresses.search(q);
        return Pages.show(
                "admin/find/find", words == null ? new Found("", List.of(), List.of(), List.of()) : found(words));
    }

    private Found found(String words) {
        var products = new ProductFilter(words, null, null, null, null, false, ProductFilter.Sort.TITLE, null);
        return new Found(
                words,
                orders.orders(null, words, EACH, null).items(),
                catalog.products(products, EACH, null).items(),
                stock.levels(words, false, EACH, null).items());
    }

    record Found(String q, List<OrderRow> orders, List<ProductCard> products, List<StockLevel> levels) {

        public boolean nothing() {
            return orders.isEmpty() && products.isEmpty() && levels.isEmpty();
        }
    }
}
