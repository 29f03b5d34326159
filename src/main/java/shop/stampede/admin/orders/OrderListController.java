package shop.stampede.admin.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Pages;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderRow;
import shop.stampede.shared.Slice;

/// The latest orders, narrowed by status and by number or e-mail address.
@Controller
class OrderListController {

    private static final int SIZE = 50;

    private final OrderQueries orders;

    OrderListController(OrderQueries orders) {
        this.orders = orders;
    }

    @GetMapping("/admin/orders")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        var known = status != null && OrderList.STATUSES.contains(status) ? status : null;
        var search = Addresses.search(q);
        var found = orders.orders(known, search, SIZE, after);
        return Pages.show("admin/orders/orders", new OrderList(found, known, search, after));
    }

    record OrderList(
            Slice<OrderRow> orders,
            @Nullable String status,
            @Nullable String q,
            @Nullable String after) {

        static final List<String> STATUSES =
                List.of("placed", "paid", "packed", "shipped", "delivered", "cancelled", "returned");

        public List<String> statuses() {
            return STATUSES;
        }

        public boolean narrowed() {
            return status != null || q != null;
        }
    }
}
