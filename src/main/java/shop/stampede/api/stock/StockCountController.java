package shop.stampede.api.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.NamedSku;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.inventory.RecountStock.Result.BelowReserved;
import shop.stampede.inventory.RecountStock.Result.NoSuchSku;
import shop.stampede.inventory.RecountStock.Result.Recounted;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: stock")
class StockCountController {

    private final CommandGateway gateway;

    StockCountController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PutMapping("/api/admin/stock/{sku}/count")
    @Operation(
            operationId = "recountStock",
            summary = "Record what somebody counted on the shelf",
            description = "Not below what is reserved for orders.")
    @Refuses({ProblemType.NO_SUCH_SKU, ProblemType.BELOW_RESERVED})
    ResponseEntity<Object> recount(
            CommandId id, Actor actor, @PathVariable String sku, @RequestBody CountRequest request) {
        var receipt = gateway.send(id, actor, request.toCommand(NamedSku.inAddress(sku)));
        return switch (receipt.result()) {
            case Recounted _ -> Accepted.of(receipt, sku, "admin", "stock", sku);
            case NoSuchSku _ -> NamedSku.unknown(sku).answer();
            case BelowReserved(var _, var reserved) ->
                ProblemType.BELOW_RESERVED
                        .because(
                                "%d pieces of %s are reserved for orders. Cancel orders first, or count again."
                                        .formatted(reserved, sku),
                                Map.of("reserved", reserved))
                        .answer();
        };
    }
}
