package shop.stampede.orders.events;

import java.time.Instant;
import java.util.UUID;

/// A bank has refused.
public record OrderPaymentDeclined(UUID orderId, long version, Instant at, String actor, String reason)
        implements OrderEvent {}
