package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.ReturnItems.Result.NoSuchOrder;
import shop.stampede.orders.ReturnItems.Result.NotNow;
import shop.stampede.orders.ReturnItems.Result.Returned;
import shop.stampede.orders.ReturnItems.Result.TooMany;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: orders")
class OrderReturnController {

    private final CommandGateway gateway;

    OrderReturnController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/orders/{id}/return")
    @Operation(
            operationId = "returnItems",
            summary = "Record that pieces have come back",
            description = "`restock` makes them available again, `refund` gives their price back.")
    @Refuses({ProblemType.NO_SUCH_ORDER, ProblemType.NOT_POSSIBLE_NOW, ProblemType.TOO_MANY_RETURNED})
    ResponseEntity<Object> takeBack(
            CommandId commandId, Actor actor, @PathVariable UUID id, @RequestBody ReturnRequest request) {
        var receipt = gateway.send(commandId, actor, request.toCommand(new OrderId(id)));
        return switch (receipt.result()) {
            case Returned _ -> Accepted.of(receipt, id, "admin", "orders", id.toString());
            case NoSuchOrder _ -> OrderProblems.unknown();
            case NotNow(var status, var sentence) ->
                OrderProblems.notNow(ProblemType.NOT_POSSIBLE_NOW, status, sentence);
            case TooMany(var sku, var possible) ->
                ProblemType.TOO_MANY_RETURNED
                        .because(
                                "Of %s, at most %d can come back. Nothing was recorded.".formatted(sku, possible),
                                Map.of("sku", sku, "possible", possible))
                        .answer();
        };
    }
}
