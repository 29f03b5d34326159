package shop.stampede.api.orders;

import static shop.stampede.api.http.Input.orEmpty;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.JsonBody;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.RecordPayment;

/// The money of an invoice has arrived.
record PaymentRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100, example = "Bank statement 2026-11, line 12")
        @Nullable
        String reference)
        implements JsonBody {

    RecordPayment toCommand(OrderId id) {
        return new RecordPayment(id, orEmpty(reference));
    }
}
