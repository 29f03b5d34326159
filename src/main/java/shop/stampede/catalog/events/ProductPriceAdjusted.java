package shop.stampede.catalog.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A variant has another price, or another price to compare it with. Promotions are not part of it.
public record ProductPriceAdjusted(
        UUID productId,
        long version,
        String handle,
        String sku,
        BigDecimal oldPrice,
        BigDecimal price,
        @Nullable BigDecimal oldCompareAtPrice,
        @Nullable BigDecimal compareAtPrice,
        Instant at)
        implements ProductEvent {}
