package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
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
@Tag(name = "Orders")
class OrderCancellationController {

    private final CommandGateway gateway;
    private final GuestAccess access;

    OrderCancellationController(CommandGateway gateway, GuestAccess access) {
        this.gateway = gateway;
        this.access = access;
    }

    @PostMapping("/api/orders/{id}/cancellation")
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order",
            description = "For whoever has its `accessKey`, until it is on its way.")
    @Refuses({ProblemType.NO_SUCH_ORDER, ProblemType.NOT_CANCELLABLE})
    ResponseEntity<Object> cancel(
            CommandId commandId,
            @PathVariable UUID id,
            @RequestParam @Nullable String accessKey,
            @RequestBody CancellationRequest request) {
        var order = new OrderId(id);
        var command = request.toCommand(order);
        if (accessKey == null || !access.isGranted(order, accessKey)) {
            return OrderProblems.noSuchOrder();
        }
        var receipt = gateway.send(commandId, Actor.SHOPPER, command);
        return switch (receipt.result()) {
            case Cancelled _ -> Accepted.behindKey(receipt, id, accessKey, "orders", id.toString());
            case NoSuchOrder _ -> OrderProblems.noSuchOrder();
            case NotNow(var status, var sentence) ->
                OrderProblems.notNow(ProblemType.NOT_CANCELLABLE, status, sentence);
        };
    }
}
