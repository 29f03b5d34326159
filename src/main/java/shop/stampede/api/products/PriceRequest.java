package shop.stampede.api.products;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.api.http.JsonBody;
import shop.stampede.catalog.AdjustProductPrice;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// What a variant is to cost.
record PriceRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        Money price,

        @Schema(description = "A price to show struck through; left out, the one there is stays.") @Nullable
        Money compareAtPrice)
        implements JsonBody {

    AdjustProductPrice toCommand(Sku sku) {
        var input = new Input();
        var cost = input.given("price", price, Money.of("1.00"));
        return input.make(() -> new AdjustProductPrice(sku, cost, compareAtPrice));
    }
}
