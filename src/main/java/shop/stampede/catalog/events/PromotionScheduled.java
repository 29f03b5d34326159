package shop.stampede.catalog.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Prices will fall at a moment and rise again at another.
///
/// @param scope `all`, `category` or `skus`
/// @param percentOff null where an amount in euros is taken off
public record PromotionScheduled(
        UUID promotionId,
        long version,
        String name,
        String scope,
        @Nullable String category,
        List<String> skus,
        @Nullable BigDecimal percentOff,
        @Nullable BigDecimal amountOff,
        Instant startsAt,
        Instant endsAt,
        Instant at)
        implements PromotionEvent {}
