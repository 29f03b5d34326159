package shop.stampede.catalog.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// A promotion as the back office sees it.
///
/// @param scope `all`, `category` or `skus`
/// @param state `scheduled`, `running` or `ended`
public record PromotionRow(
        UUID promotionId,
        String name,
        String scope,
        @Nullable String category,
        List<String> skus,
        @Nullable BigDecimal percentOff,
        @Nullable Money amountOff,
        Instant startsAt,
        Instant endsAt,
        String state) {}
