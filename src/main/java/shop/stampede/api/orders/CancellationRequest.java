package shop.stampede.api.orders;

import static shop.stampede.api.http.Input.orEmpty;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.JsonBody;
import shop.stampede.orders.CancelOrder;
import shop.stampede.orders.OrderId;

/// Why an order is to be cancelled.
record CancellationRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 500, example = "Ordered twice by mistake") @Nullable
        String reason)
        implements JsonBody {

    CancelOrder toCommand(OrderId id) {
        return new CancelOrder(id, orEmpty(reason));
    }
}
