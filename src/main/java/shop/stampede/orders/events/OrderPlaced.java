package shop.stampede.orders.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// Somebody has bought: the stock is reserved, the payment is requested.
public record OrderPlaced(
        UUID orderId,
        long version,
        Instant at,
        String actor,
        String number,
        String email,
        List<Line> lines,
        Recipient shippingAddress,
        String paymentMethod,
        Money subtotal,
        Money shipping,
        Money total)
        implements OrderEvent {

    public record Line(String sku, String title, String variantTitle, int quantity, Money unitPrice) {}

    public record Recipient(
            String name, String line1, @Nullable String line2, String postalCode, String city, String country) {}
}
