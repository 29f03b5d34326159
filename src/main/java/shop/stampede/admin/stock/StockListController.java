package shop.stampede.admin.stock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Pages;
import shop.stampede.inventory.query.StockLevel;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.shared.Slice;

/// Levels in the order of SKUs, narrowed to the beginning of a SKU or to what is low.
@Controller
class StockListController {

    private static final int SIZE = 50;

    private final StockQueries stock;

    StockListController(StockQueries stock) {
        this.stock = stock;
    }

    @GetMapping("/admin/stock")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String low,
            @RequestParam(required = false) @Nullable String after) {
        var search = Addresses.search(q);
        boolean onlyLow = "true".equals(low);
        return Pages.show(
                "admin/stock/stock", new StockList(stock.levels(search, onlyLow, SIZE, after), search, onlyLow, after));
    }

    record StockList(
            Slice<StockLevel> levels,
            @Nullable String q,
            boolean low,
            @Nullable String after) {}
}
