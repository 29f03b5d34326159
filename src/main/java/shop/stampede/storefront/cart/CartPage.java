package shop.stampede.storefront.cart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.VariantOffer;

/// @param news what has just happened to the cart
record CartPage(Cart cart, List<CartNews> news) {

    /// @param kind what happened, the ending of its text's key
    /// @param tone `good`, `info`, `warn` or `bad`
    /// @param offer what it happened to
    /// @param quantity how many there are now, or were before they were taken out
    /// @param message a sentence that is ready, instead of the text
    record CartNews(
            String kind,
            String tone,
            @Nullable VariantOffer offer,
            int quantity,
            @Nullable String message) {

        public boolean undo() {
            return kind.equals("removed") && quantity > 0;
        }

        public String title() {
            if (offer == null) {
                return "";
            }
            return offer.variantTitle().isEmpty()
                    ? offer.productTitle()
                    : offer.productTitle() + ", " + offer.variantTitle();
        }
    }
}
