package shop.stampede.admin.sales;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.Pages;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.SalesOfDay;

/// Sales day by day (UTC), the last thirty days unless other ones are asked for.
@Controller
class SalesController {

    private final OrderQueries orders;
    private final Clock clock;

    SalesController(OrderQueries orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping("/admin/sales")
    ModelAndView sales(Form form) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var from = date(form, "from", today.minusDays(29));
        var to = date(form, "to", today);
        if (form.errors().isEmpty() && from.isAfter(to)) {
            form.error("to", "The last day is before the first.");
        }
        var days = form.errors().isEmpty() ? orders.sales(from, to) : List.<SalesOfDay>of();
        return Pages.show("admin/sales/sales", new SalesPage(from, to, days), form);
    }

    private static LocalDate date(Form form, String field, LocalDate otherwise) {
        var text = form.text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 2000 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException noDate) {
            // said below
        }
        form.error(field, "Please enter a date as year-month-day, for example 2026-11-24.");
        return otherwise;
    }
}
