package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.orders.PlaceOrder.Result.NoSuchSku;
import shop.stampede.orders.PlaceOrder.Result.OutOfStock;
import shop.stampede.orders.PlaceOrder.Result.Placed;
import shop.stampede.orders.PlaceOrder.Result.PriceChanged;
import shop.stampede.orders.PlaceOrder.Unavailable;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Orders")
class OrderController {

    private final CommandGateway gateway;

    OrderController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/orders")
    @Operation(
            operationId = "placeOrder",
            summary = "Place an order",
            description =
                    "Prices, stock and the order are settled together, or nothing happens. A guest reads the order"
                            + " with the `accessKey` of the answer.")
    @Refuses({ProblemType.OUT_OF_STOCK, ProblemType.NO_SUCH_SKU, ProblemType.PRICE_CHANGED})
    ResponseEntity<Object> place(CommandId id, @RequestBody OrderRequest request) {
        var receipt = gateway.send(id, Actor.SHOPPER, request.toCommand());
        return switch (receipt.result()) {
            case Placed(var order, var _, var accessKey) ->
                Accepted.withKey(
                        receipt,
                        order.value(),
                        accessKey,
                        "orders",
                        order.value().toString());
            case OutOfStock(var unavailable) ->
                ProblemType.OUT_OF_STOCK
                        .because(outOfStock(unavailable), Map.of("unavailable", unavailable))
                        .answer();
            case NoSuchSku(var skus) ->
                ProblemType.NO_SUCH_SKU
                        .because(
                                "This shop does not sell %s. Nothing was ordered."
                                        .formatted(skus.stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(", "))),
                                Map.of("skus", skus))
                        .answer();
            case PriceChanged(var prices) ->
                ProblemType.PRICE_CHANGED
                        .because(
                                "Other prices hold now than were expected, and nothing was ordered. Order again with the"
                                        + " new prices if they suit you.",
                                Map.of("prices", prices))
                        .answer();
        };
    }

    private static String outOfStock(List<Unavailable> unavailable) {
        return unavailable.stream()
                .map(line -> line.available() == 0
                        ? "%s is sold out".formatted(line.sku())
                        : "of %s only %d are left".formatted(line.sku(), line.available()))
                .collect(Collectors.joining(", ", "Nothing was ordered: ", "."));
    }
}
