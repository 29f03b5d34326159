package shop.stampede.admin.products;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.catalog.query.VariantOffer;
import shop.stampede.shared.Money;

/// A product on its page in the back office.
///
/// @param offers the variants' prices without promotions, by SKU
/// @param categories all there are, as people write them
/// @param form the name of the form that came back with errors; empty if none did
record EditedProduct(ProductPage product, Map<String, VariantOffer> offers, List<String> categories, String form) {

    static final String REVISION = "revise";
    static final String VARIANT = "variant";
    static final String PRICE = "price:";

    public Money listPrice(ProductPage.Variant variant) {
        @Nullable VariantOffer offer = offers.get(variant.sku());
        return offer == null ? variant.price() : offer.listPrice();
    }

    /// Whether the price form of this SKU came back with errors.
    public boolean priceRefused(String sku) {
        return form.equals(PRICE + sku);
    }
}
