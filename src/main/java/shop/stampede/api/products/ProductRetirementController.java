package shop.stampede.api.products;

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
import shop.stampede.catalog.ProductId;
import shop.stampede.catalog.RetireProduct;
import shop.stampede.catalog.RetireProduct.Result.AlreadyRetired;
import shop.stampede.catalog.RetireProduct.Result.NoSuchProduct;
import shop.stampede.catalog.RetireProduct.Result.Retired;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: products")
class ProductRetirementController {

    private final CommandGateway gateway;

    ProductRetirementController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/products/{id}/retirement")
    @Operation(
            operationId = "retireProduct",
            summary = "Take a product out of the shop",
            description = "Needs no body.")
    @Refuses({ProblemType.NO_SUCH_PRODUCT, ProblemType.ALREADY_RETIRED})
    ResponseEntity<Object> retire(CommandId commandId, Actor actor, @PathVariable UUID id) {
        var receipt = gateway.send(commandId, actor, new RetireProduct(new ProductId(id)));
        return switch (receipt.result()) {
            case Retired _ -> Accepted.of(receipt, id, "admin", "products", id.toString());
            case NoSuchProduct _ -> ProductProblems.unknown();
            case AlreadyRetired _ ->
                ProblemType.ALREADY_RETIRED
                        .because("This product is out of the shop already.")
                        .answer();
        };
    }
}
