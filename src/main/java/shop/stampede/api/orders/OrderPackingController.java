package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.PackOrder;
import shop.stampede.orders.PackOrder.Result.NoSuchOrder;
import shop.stampede.orders.PackOrder.Result.NotNow;
import shop.stampede.orders.PackOrder.Result.Packed;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: orders")
class OrderPackingController {

    private final CommandGateway gateway;

    OrderPackingController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/orders/{id}/packing")
    @Operation(operationId = "packOrder", summary = "Record that an order is packed", description = "Needs no body.")
    @Refuses({ProblemType.NO_SUCH_ORDER, ProblemType.NOT_POSSIBLE_NOW})
    ResponseEntity<Object> packing(CommandId commandId, Actor actor, @PathVariable UUID id) {
        var receipt = gateway.send(commandId, actor, new PackOrder(new OrderId(id)));
        return switch (receipt.result()) {
            case Packed _ -> Accepted.of(receipt, id, "admin", "orders", id.toString());
            case NoSuchOrder _ -> OrderProblems.unknown();
            case NotNow(var status, var sentence) ->
                OrderProblems.notNow(ProblemType.NOT_POSSIBLE_NOW, status, sentence);
        };
    }
}
