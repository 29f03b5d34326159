package shop.stampede.api.products;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.catalog.AddProduct.Result.Added;
import shop.stampede.catalog.AddProduct.Result.HandleTaken;
import shop.stampede.catalog.AddProduct.Result.SkuTaken;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: products")
class ProductAdditionController {

    private final CommandGateway gateway;

    ProductAdditionController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/products")
    @Operation(operationId = "addProduct", summary = "Add a product with its variants")
    @Refuses({ProblemType.SKU_TAKEN, ProblemType.HANDLE_TAKEN})
    ResponseEntity<Object> add(CommandId id, Actor actor, @RequestBody ProductRequest request) {
        var receipt = gateway.send(id, actor, request.toCommand());
        return switch (receipt.result()) {
            case Added added -> {
                var product = added.id().value().toString();
                yield Accepted.of(receipt, product, "admin", "products", product);
            }
            case HandleTaken(var handle) ->
                ProblemType.HANDLE_TAKEN
                        .because(
                                "Another product has the handle %s already. Nothing was added; choose another handle."
                                        .formatted(handle.value()),
                                Map.of("handle", handle))
                        .answer();
            case SkuTaken(var skus) -> ProductProblems.skuTaken(skus);
        };
    }
}
