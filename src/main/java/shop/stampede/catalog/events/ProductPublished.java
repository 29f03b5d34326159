package shop.stampede.catalog.events;

import java.time.Instant;
import java.util.UUID;

/// Shoppers see the product from now on.
public record ProductPublished(UUID productId, long version, String handle, String title, Instant at)
        implements ProductEvent {}
