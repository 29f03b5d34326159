package shop.stampede.orders.events;

import java.time.Instant;
import java.util.UUID;

/// The parcel has arrived.
public record OrderDelivered(UUID orderId, long version, Instant at, String actor) implements OrderEvent {}
