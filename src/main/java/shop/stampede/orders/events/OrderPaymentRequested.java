package shop.stampede.orders.events;

import java.time.Instant;
import java.util.UUID;

/// After a refusal, the money is asked for another way.
public record OrderPaymentRequested(UUID orderId, long version, Instant at, String actor, String paymentMethod)
        implements OrderEvent {}
