package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.orders.CancelOrder.Result.Cancelled;
import shop.stampede.orders.CancelOrder.Result.NoSuchOrder;
import shop.stampede.orders.CancelOrder.Result.NotNow;
import shop.stampede.orders.OrderId;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: orders")
class AdminOrderCancellationController {

    private final CommandGateway gateway;

    AdminOrderCancellationController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/orders/{id}/cancellation")
    @Operation(
            operationId = "cancelAnyOrder",
            summary = "Cancel an order",
            description = "Its stock is free again, and what was paid is given back.")
    @Refuses({ProblemType.NO_SUCH_ORDER, ProblemType.NOT_CANCELLABLE})
    ResponseEntity<Object> cancellation(
            CommandId commandId, Actor actor, @PathVariable UUID id, @RequestBody CancellationRequest request) {
        var receipt = gateway.send(commandId, actor, request.toCommand(new OrderId(id)));
        return switch (receipt.result()) {
            case Cancelled _ -> Accepted.of(receipt, id, "admin", "orders", id.toString());
            case NoSuchOrder _ -> OrderProblems.unknown();
            case NotNow(var status, var sentence) ->
                OrderProblems.notNow(ProblemType.NOT_CANCELLABLE, status, sentence);
        };
    }
}
