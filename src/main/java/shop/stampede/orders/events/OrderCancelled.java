package shop.stampede.orders.events;

import java.time.Instant;
import java.util.UUID;
import shop.stampede.shared.Money;

/// Nothing will be sent; what was paid is given back.
public record OrderCancelled(UUID orderId, long version, Instant at, String actor, String reason, Money refunded)
        implements OrderEvent {}
