package shop.stampede.storefront.cart;

import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.VariantOffer;
import shop.stampede.shared.Money;

/// @param offer null if the SKU is gone from the catalogue
/// @param price what one piece costs now
public record CartLine(String sku, int quantity, @Nullable VariantOffer offer, Money price) {

    /// Why a line cannot be ordered as it is.
    public enum Problem {
        NONE,
        GONE,
        SOLD_OUT,
        TOO_MANY
    }

    public Problem problem() {
        if (offer == null || !"published".equals(offer.status())) {
            return Problem.GONE;
        }
        if (!offer.canBeBought()) {
            return Problem.SOLD_OUT;
        }
        return offer.left() != null && offer.left() < quantity ? Problem.TOO_MANY : Problem.NONE;
    }

    public boolean forSale() {
        return problem() == Problem.NONE || problem() == Problem.TOO_MANY;
    }

    public Money total() {
        return price.times(quantity);
    }

    public String title() {
        return offer == null ? sku : offer.productTitle();
    }

    /// With its options in words.
    public String fullTitle() {
        return offer == null || offer.variantTitle().isEmpty() ? title() : title() + ", " + offer.variantTitle();
    }

    CartLine at(Money otherPrice) {
        return new CartLine(sku, quantity, offer, otherPrice);
    }
}
