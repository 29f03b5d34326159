package shop.stampede.orders.events;

import java.time.Instant;
import java.util.UUID;

/// A bank has set the money aside; it comes later.
public record OrderPaymentAuthorised(UUID orderId, long version, Instant at, String actor, String reference)
        implements OrderEvent {}
