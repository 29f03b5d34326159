package shop.stampede.api.orders;

import shop.stampede.shared.Sku;

/// Takes the place of a SKU that could not be read, until the whole request is refused.
final class Skus {

    static final Sku STAND_IN = new Sku("x");

    private Skus() {}
}
