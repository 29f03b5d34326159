package shop.stampede.api.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.NamedSku;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.inventory.ReceiveStock.Result.NoSuchSku;
import shop.stampede.inventory.ReceiveStock.Result.Received;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: stock")
class StockReceiptController {

    private final CommandGateway gateway;

    StockReceiptController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/stock/{sku}/receipts")
    @Operation(operationId = "receiveStock", summary = "Record that more pieces have arrived")
    @Refuses(ProblemType.NO_SUCH_SKU)
    ResponseEntity<Object> receive(
            CommandId id, Actor actor, @PathVariable String sku, @RequestBody ReceiptRequest request) {
        var receipt = gateway.send(id, actor, request.toCommand(NamedSku.inAddress(sku)));
        return switch (receipt.result()) {
            case Received _ -> Accepted.of(receipt, sku, "admin", "stock", sku);
            case NoSuchSku _ -> NamedSku.unknown(sku).answer();
        };
    }
}
