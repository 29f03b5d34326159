package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.api.http.JsonBody;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.ReturnItems;

/// Which pieces have come back, and what is to happen with them and with their price.
record ReturnRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable Item> items,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        Boolean restock,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        Boolean refund)
        implements JsonBody {

    @Schema(name = "ReturnRequestItem")
    record Item(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "RIDGE-SHELL-MOSS-M") @Nullable
            String sku,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", example = "1") @Nullable
            Integer quantity) {

        private ReturnItems.Item toItem(Input input, String path) {
            var piece = Skus.read(input, path, sku);
            int pieces = input.given(path + ".quantity", quantity, 1);
            return input.part(path, () -> new ReturnItems.Item(piece, pieces), new ReturnItems.Item(Skus.STAND_IN, 1));
        }
    }

    ReturnItems toCommand(OrderId id) {
        var input = new Input();
        var pieces = input.each("items", items, (item, path) -> item.toItem(input, path));
        boolean toStock = input.given("restock", restock, false);
        boolean payBack = input.given("refund", refund, false);
        return input.make(() -> new ReturnItems(id, pieces, toStock, payBack));
    }
}
