package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.ShipOrder.Result.NoSuchOrder;
import shop.stampede.orders.ShipOrder.Result.NotNow;
import shop.stampede.orders.ShipOrder.Result.Shipped;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: orders")
class OrderShipmentController {

    private final CommandGateway gateway;

    OrderShipmentController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/orders/{id}/shipment")
    @Operation(
            operationId = "shipOrder",
            summary = "Record that an order is on its way",
            description =
                    "Its pieces leave the stock. An order that was not packed is packed with it. The body may be left out.")
    @Refuses({ProblemType.NO_SUCH_ORDER, ProblemType.NOT_POSSIBLE_NOW})
    ResponseEntity<Object> shipment(
            CommandId commandId,
            Actor actor,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ShipmentRequest request) {
        var receipt = gateway.send(commandId, actor, ShipmentRequest.toCommand(new OrderId(id), request));
        return switch (receipt.result()) {
            case Shipped _ -> Accepted.of(receipt, id, "admin", "orders", id.toString());
            case NoSuchOrder _ -> OrderProblems.unknown();
            case NotNow(var status, var sentence) ->
                OrderProblems.notNow(ProblemType.NOT_POSSIBLE_NOW, status, sentence);
        };
    }
}
