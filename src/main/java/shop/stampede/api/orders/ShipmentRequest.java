package shop.stampede.api.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.JsonBody;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.ShipOrder;

/// Who carries the parcel, and how to follow it.
record ShipmentRequest(
        @Schema(maxLength = 100, example = "DHL") @Nullable String carrier,

        @Schema(maxLength = 100, example = "00340434161094022115") @Nullable
        String trackingNumber)
        implements JsonBody {

    static ShipOrder toCommand(OrderId id, @Nullable ShipmentRequest request) {
        return request == null
                ? new ShipOrder(id, null, null)
                : new ShipOrder(id, request.carrier, request.trackingNumber);
    }
}
