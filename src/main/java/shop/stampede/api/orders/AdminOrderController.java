package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Answers;
import shop.stampede.api.http.Listed;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderRow;
import shop.stampede.orders.query.OrderSummary;
import shop.stampede.shared.Slice;

@RestController
@Tag(name = "Back office: orders")
class AdminOrderController {

    private static final List<String> STATUSES =
            List.of("placed", "paid", "packed", "shipped", "delivered", "cancelled", "returned");

    private final OrderQueries orders;

    AdminOrderController(OrderQueries orders) {
        this.orders = orders;
    }

    @GetMapping("/api/admin/orders")
    @Operation(
            operationId = "listOrders",
            summary = "List orders, the latest first",
            description = "`q` is an order number or the beginning of an e-mail address.")
    Slice<OrderRow> orders(
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = Listed.SIZE) int size,
            @RequestParam @Nullable String after) {
        return orders.orders(Listed.oneOf(STATUSES, "status", status), Listed.words("q", q), Listed.size(size), after);
    }

    @GetMapping("/api/admin/orders/{id}")
    @Operation(operationId = "readAnyOrder", summary = "Read an order")
    @Answers(OrderSummary.class)
    @Refuses(ProblemType.NO_SUCH_ORDER)
    ResponseEntity<Object> order(@PathVariable UUID id) {
        return orders.forStaff(new OrderId(id))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(OrderProblems::unknown);
    }
}
