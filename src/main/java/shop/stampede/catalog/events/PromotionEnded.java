package shop.stampede.catalog.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The promotion is over; prices are what they were.
///
/// @param scope `all`, `category` or `skus`
/// @param percentOff null where an amount in euros is taken off
/// @param wasRunning false if it was called off before it began, and no price has changed
public record PromotionEnded(
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
        boolean wasRunning,
        Instant at)
        implements PromotionEvent {}
