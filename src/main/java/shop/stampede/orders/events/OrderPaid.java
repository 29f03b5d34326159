package shop.stampede.orders.events;

import java.time.Instant;
import java.util.UUID;

/// The money is there.
public record OrderPaid(UUID orderId, long version, Instant at, String actor, String reference) implements OrderEvent {}
