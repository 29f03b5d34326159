package shop.stampede.catalog.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// One variant as a cart shows it.
///
/// @param variantTitle the options in words, `Moss / M`; empty if there is nothing to choose
/// @param listPrice the price without promotions
/// @param status of its product: only `published` can be bought
public record VariantOffer(
        String sku,
        UUID productId,
        String handle,
        String productTitle,
        String variantTitle,
        @Nullable String imageUrl,
        String imageAlt,
        Money price,
        Money listPrice,
        @Nullable Money compareAtPrice,
        String availability,
        @Nullable Integer left,
        String status) {

    public boolean canBeBought() {
        return "published".equals(status) && !"sold-out".equals(availability);
    }
}
