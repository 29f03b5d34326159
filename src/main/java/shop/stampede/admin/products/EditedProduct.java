package shop.stampede.admin.products;

import java.util.List;
import shop.stampede.catalog.query.ProductPage;

/// A product on its page in the back office.
///
/// @param categories all there are, as people write them
/// @param form the name of the form that came back with errors; empty if none did
record EditedProduct(ProductPage product, List<String> categories, String form) {

    static final String REVISION = "revise";
    static final String VARIANT = "variant";
    static final String PRICE = "price:";

    /// Whether the price form of this SKU came back with errors.
    public boolean priceRefused(String sku) {
        return form.equals(PRICE + sku);
    }
}
