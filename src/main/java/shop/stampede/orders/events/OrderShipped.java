package shop.stampede.orders.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parcel is on its way.
public record OrderShipped(
        UUID orderId,
        long version,
        Instant at,
        String actor,
        UUID shipmentId,
        @Nullable String carrier,
        @Nullable String trackingNumber)
        implements OrderEvent {}
