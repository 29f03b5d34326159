package shop.stampede.inventory;

import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;

/// A SKU that is new on the shelf, and how many of it there are.
public record OpeningStock(Sku sku, int quantity) {

    public OpeningStock {
        new Check().count("stock", quantity).done();
    }
}
