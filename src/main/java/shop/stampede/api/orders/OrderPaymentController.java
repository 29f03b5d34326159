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
import shop.stampede.orders.OrderId;
import shop.stampede.orders.RecordPayment.Result.NoSuchOrder;
import shop.stampede.orders.RecordPayment.Result.NotNow;
import shop.stampede.orders.RecordPayment.Result.Recorded;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: orders")
class OrderPaymentController {

    private final CommandGateway gateway;

    OrderPaymentController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/orders/{id}/payment")
    @Operation(
            operationId = "recordPayment",
            summary = "Record that an invoice was paid",
            description = "The reference is what the bank statement says, for whoever looks for the money later.")
    @Refuses({ProblemType.NO_SUCH_ORDER, ProblemType.NOT_POSSIBLE_NOW})
    ResponseEntity<Object> payment(
            CommandId commandId, Actor actor, @PathVariable UUID id, @RequestBody PaymentRequest request) {
        var receipt = gateway.send(commandId, actor, request.toCommand(new OrderId(id)));
        return switch (receipt.result()) {
            case Recorded _ -> Accepted.of(receipt, id, "admin", "orders", id.toString());
            case NoSuchOrder _ -> OrderProblems.unknown();
            case NotNow(var status, var sentence) ->
                OrderProblems.notNow(ProblemType.NOT_POSSIBLE_NOW, status, sentence);
        };
    }
}
