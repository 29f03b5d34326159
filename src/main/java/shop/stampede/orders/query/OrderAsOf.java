package shop.stampede.orders.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// An order as it was at some moment, told by its events alone.
///
/// @param version how many times it had changed by then
/// @param status, payment and the rest mean what they mean in [OrderSummary]
/// @param timeline what had happened by then, the earliest first
public record OrderAsOf(
        UUID orderId,
        String number,
        Instant at,
        long version,
        String status,
        String email,
        List<Item> items,
        OrderSummary.Totals totals,
        OrderSummary.Recipient shippingAddress,
        OrderSummary.Payment payment,
        @Nullable Shipment shipment,
        List<Moment> timeline,
        Instant placedAt) {

    /// @param shipped how many of the quantity had left the house
    /// @param returned how many of those had come back
    public record Item(
            String sku,
            String title,
            String variantTitle,
            int quantity,
            int shipped,
            int returned,
            Money unitPrice,
            Money lineTotal) {}

    public record Shipment(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            Instant shippedAt,
            @Nullable Instant deliveredAt) {}

    /// @param what as in [OrderSummary.Moment]
    public record Moment(Instant at, String what, String actor) {}
}
