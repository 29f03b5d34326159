package shop.stampede.orders.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// An order as its page shows it.
///
/// @param status `placed`, `paid`, `packed`, `shipped`, `delivered`, `cancelled` or `returned`
/// @param timeline what happened, the earliest first
public record OrderSummary(
        UUID orderId,
        String number,
        String status,
        String email,
        List<Item> items,
        Totals totals,
        Recipient shippingAddress,
        Payment payment,
        List<Shipment> shipments,
        List<Moment> timeline,
        Instant placedAt,
        long version) {

    /// @param returned how many of the quantity have come back
    public record Item(
            String sku,
            String handle,
            String title,
            String variantTitle,
            @Nullable String imageUrl,
            int quantity,
            int returned,
            Money unitPrice,
            Money lineTotal) {}

    public record Totals(Money subtotal, Money shipping, Money total, Money refunded) {}

    public record Recipient(
            String name, String line1, @Nullable String line2, String postalCode, String city, String country) {}

    /// @param method `invoice` or `test-card`
    /// @param status `open`, `authorised`, `declined`, `paid` or `refunded`
    public record Payment(
            String method, String status, @Nullable String reference) {}

    public record Shipment(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            Instant shippedAt,
            @Nullable Instant deliveredAt) {}

    /// @param what the state it led to, or `payment-declined`, `payment-authorised`, `items-returned`, `refunded`
    /// @param note what a person said about it, or a fact such as a tracking number
    public record Moment(Instant at, String what, @Nullable String note, String actor) {}

    public int pieces() {
        return items.stream().mapToInt(Item::quantity).sum();
    }
}
