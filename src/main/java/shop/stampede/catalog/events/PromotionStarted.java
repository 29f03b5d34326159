package shop.stampede.catalog.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The promotion's prices are the prices from now on.
///
/// @param scope `all`, `category` or `skus`
/// @param percentOff null where an amount in euros is taken off
public record PromotionStarted(
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
