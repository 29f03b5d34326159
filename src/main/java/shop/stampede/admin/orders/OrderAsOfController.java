package shop.stampede.admin.orders;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.Moments;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Pages;
import shop.stampede.orders.query.OrderAsOf;
import shop.stampede.orders.query.OrderQueries;

/// An order as it was at a moment, beside what it is now; both told by its events.
@Controller
class OrderAsOfController {

    private final OrderQueries orders;
    private final Clock clock;

    OrderAsOfController(OrderQueries orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping("/admin/orders/{id}/as-of")
    ModelAndView show(@PathVariable String id, @RequestParam(required = false) @Nullable String at, Form form) {
        var order = OrderDesk.id(id);
        var now = orders.asOf(order, Instant.MAX).orElseThrow(NotFound::new);
        var moment = Moments.read(at);
        if (moment.isEmpty() && at != null) {
            form.error("at", "Please enter a day and a time, for example 2026-11-24T18:00.");
        }
        var asked = moment.orElseGet(clock::instant);
        var then = orders.asOf(order, asked).orElse(null);
        return Pages.show("admin/orders/as-of", new AsOf(asked, then, now), form);
    }

    /// @param then null where the order had not been placed yet
    record AsOf(Instant at, @Nullable OrderAsOf then, OrderAsOf now) {

        public String typed() {
            return Moments.write(at);
        }

        /// How many of the changes came after the moment.
        public int later() {
            return now.timeline().size() - (then == null ? 0 : then.timeline().size());
        }
    }
}
