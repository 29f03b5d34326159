package shop.stampede.api.stock;

import static shop.stampede.api.http.Input.orEmpty;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.api.http.JsonBody;
import shop.stampede.inventory.RecountStock;
import shop.stampede.shared.Sku;

/// How many pieces somebody counted, and why they counted.
record CountRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "1000000", example = "17") @Nullable
        Integer onHand,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 200, example = "Yearly count") @Nullable
        String reason)
        implements JsonBody {

    RecountStock toCommand(Sku sku) {
        var input = new Input();
        int counted = input.given("onHand", onHand, 0);
        return input.make(() -> new RecountStock(sku, counted, orEmpty(reason)));
    }
}
