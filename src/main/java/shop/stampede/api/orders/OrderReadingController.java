package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Answers;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderSummary;

@RestController
@Tag(name = "Orders")
class OrderReadingController {

    private final OrderQueries orders;

    OrderReadingController(OrderQueries orders) {
        this.orders = orders;
    }

    @GetMapping("/api/orders/{id}")
    @Operation(
            operationId = "readOrder",
            summary = "Read an order",
            description =
                    "For whoever has its `accessKey`; everybody else is told that there is no such order. With the"
                            + " `version` of a command's answer the order is shown as that command left it, or later.")
    @Answers(OrderSummary.class)
    @Refuses(ProblemType.NO_SUCH_ORDER)
    ResponseEntity<Object> order(@PathVariable UUID id, @RequestParam @Nullable String accessKey) {
        return orders.withAccessKey(new OrderId(id), accessKey)
                .<ResponseEntity<Object>>map(order -> ResponseEntity.ok(GuestsOrder.of(order)))
                .orElseGet(OrderProblems::noSuchOrder);
    }
}
