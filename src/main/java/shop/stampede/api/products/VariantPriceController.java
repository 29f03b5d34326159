package shop.stampede.api.products;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.NamedSku;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.catalog.AdjustProductPrice.Result.Adjusted;
import shop.stampede.catalog.AdjustProductPrice.Result.NoSuchSku;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: products")
class VariantPriceController {

    private final CommandGateway gateway;

    VariantPriceController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PutMapping("/api/admin/variants/{sku}/price")
    @Operation(
            operationId = "adjustPrice",
            summary = "Set the price of a variant",
            description = "A promotion that runs still takes its part off.")
    @Refuses(ProblemType.NO_SUCH_SKU)
    ResponseEntity<Object> adjust(
            CommandId id, Actor actor, @PathVariable String sku, @RequestBody PriceRequest request) {
        var receipt = gateway.send(id, actor, request.toCommand(NamedSku.inAddress(sku)));
        return switch (receipt.result()) {
            case Adjusted adjusted ->
                Accepted.of(
                        receipt, sku, "admin", "products", adjusted.id().value().toString());
            case NoSuchSku _ -> NamedSku.unknown(sku).answer();
        };
    }
}
