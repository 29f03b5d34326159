package shop.stampede.api.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.api.http.JsonBody;
import shop.stampede.inventory.ReceiveStock;
import shop.stampede.shared.Sku;

/// How many pieces have arrived.
record ReceiptRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000000", example = "40") @Nullable
        Integer quantity)
        implements JsonBody {

    ReceiveStock toCommand(Sku sku) {
        var input = new Input();
        int pieces = input.given("quantity", quantity, 1);
        return input.make(() -> new ReceiveStock(sku, pieces));
    }
}
