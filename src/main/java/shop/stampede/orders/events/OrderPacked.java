package shop.stampede.orders.events;

import java.time.Instant;
import java.util.UUID;

/// The parcel is packed.
public record OrderPacked(UUID orderId, long version, Instant at, String actor) implements OrderEvent {}
