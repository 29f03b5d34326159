package shop.stampede.api.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.orders.query.OrderQueries;

@RestController
@Tag(name = "Back office: sales")
class SalesController {

    private final OrderQueries orders;
    private final Clock clock;

    SalesController(OrderQueries orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping("/api/admin/sales")
    @Operation(
            operationId = "readSales",
            summary = "Read what was sold, day by day",
            description =
                    "Days are those of UTC; both ends count, and days without orders are left out. Without dates: the"
                            + " last 30 days. At most 400 days at once. By hour and by product will come later.")
    Sales sales(
            @Parameter(example = "2026-11-01") @RequestParam @Nullable LocalDate from,
            @Parameter(example = "2026-11-30") @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = Period.DAY) String by) {
        var period = Period.of(from, to, by, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new Sales(period.from(), period.to(), by, orders.sales(period.from(), period.to()));
    }
}
