package shop.stampede.admin.stock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Form;

@Controller
class StockItemController {

    private final StockDesk desk;

    StockItemController(StockDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/stock/{sku}")
    ModelAndView show(@PathVariable String sku, @RequestParam(required = false) @Nullable String after) {
        return desk.show(Addresses.sku(sku), after, Form.blank(), "");
    }
}
