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
import shop.stampede.catalog.PublishProduct;
import shop.stampede.catalog.PublishProduct.Result.AlreadyPublished;
import shop.stampede.catalog.PublishProduct.Result.NoSuchProduct;
import shop.stampede.catalog.PublishProduct.Result.Published;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: products")
class ProductPublicationController {

    private final CommandGateway gateway;

    ProductPublicationController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/products/{id}/publication")
    @Operation(operationId = "publishProduct", summary = "Show a product to shoppers", description = "Needs no body.")
    @Refuses({ProblemType.NO_SUCH_PRODUCT, ProblemType.ALREADY_PUBLISHED})
    ResponseEntity<Object> publish(CommandId commandId, Actor actor, @PathVariable UUID id) {
        var receipt = gateway.send(commandId, actor, new PublishProduct(new ProductId(id)));
        return switch (receipt.result()) {
            case Published _ -> Accepted.of(receipt, id, "admin", "products", id.toString());
            case NoSuchProduct _ -> ProductProblems.unknown();
            case AlreadyPublished _ ->
                ProblemType.ALREADY_PUBLISHED
                        .because("Shoppers see this product already.")
                        .answer();
        };
    }
}
