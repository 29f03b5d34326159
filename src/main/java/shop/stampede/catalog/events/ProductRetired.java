package shop.stampede.catalog.events;

import java.time.Instant;
import java.util.UUID;

/// The product is no longer for sale.
public record ProductRetired(UUID productId, long version, String handle, String title, Instant at)
        implements ProductEvent {}
