package shop.stampede.admin.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Pages;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.orders.query.OrderQueries;

/// How the shop is doing, and what waits for somebody.
@Controller
class DashboardController {

    private static final int ROWS = 6;

    private final OrderQueries orders;
    private final StockQueries stock;
    private final Clock clock;

    DashboardController(OrderQueries orders, StockQueries stock, Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.clock = clock;
    }

    @GetMapping("/admin")
    ModelAndView dashboard() {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var days = SalesDays.endingWith(today, orders.sales(today.minusDays(SalesDays.COUNT - 1), today));
        return Pages.show(
                "admin/dashboard/dashboard",
                new Dashboard(
                        days,
                        Waiting.of(orders, "placed"),
                        Waiting.of(orders, "paid"),
                        Waiting.of(orders, "packed"),
                        stock.levels(null, true, ROWS, null).items()));
    }
}
