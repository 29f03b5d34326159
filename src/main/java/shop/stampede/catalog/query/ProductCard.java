package shop.stampede.catalog.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// A product as it stands in a list.
///
/// @param price the lowest price of its variants, promotions included
/// @param compareAtPrice a price to strike through beside it, if it is reduced
/// @param lowestPrice30Days the lowest price of the 30 days before the present one began, if it is reduced
/// @param priceVaries whether other variants cost more
/// @param availability `in-stock`, `low` or `sold-out`, over all variants
/// @param left pieces of all variants, where the availability is low
/// @param colors the values of an option that is named like a colour, in order
/// @param status `published`, `draft` or `retired`
public record ProductCard(
        UUID productId,
        String handle,
        String title,
        @Nullable String vendor,
        @Nullable String categoryPath,
        @Nullable String categoryName,
        @Nullable String imageUrl,
        String imageAlt,
        Money price,
        @Nullable Money compareAtPrice,
        @Nullable Money lowestPrice30Days,
        boolean priceVaries,
        @Nullable String promotionName,
        @Nullable Instant promotionEndsAt,
        String availability,
        @Nullable Integer left,
        int variantCount,
        List<String> colors,
        String status,
        Instant addedAt) {

    public boolean soldOut() {
        return "sold-out".equals(availability);
    }

    public boolean reduced() {
        return compareAtPrice != null;
    }
}
