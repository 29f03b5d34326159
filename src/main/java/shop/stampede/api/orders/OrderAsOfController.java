package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Answers;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.query.OrderAsOf;
import shop.stampede.orders.query.OrderQueries;

@RestController
@Tag(name = "Back office: orders")
class OrderAsOfController {

    private final OrderQueries orders;

    OrderAsOfController(OrderQueries orders) {
        this.orders = orders;
    }

    @GetMapping("/api/admin/orders/{id}/as-of")
    @Operation(
            operationId = "readOrderAsOf",
            summary = "Read an order as it was at a moment",
            description = "Told by its events alone. 404 as well where it had not been placed by then.")
    @Answers(OrderAsOf.class)
    @Refuses(ProblemType.NO_SUCH_ORDER)
    ResponseEntity<Object> order(
            @PathVariable UUID id, @Parameter(example = "2026-11-24T14:03:00Z") @RequestParam Instant at) {
        return orders.asOf(new OrderId(id), at)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(OrderProblems::notYetPlaced);
    }
}
