package shop.stampede.inventory;

import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;

/// So many pieces of one SKU.
public record StockLine(Sku sku, int quantity) {

    public StockLine {
        new Check().quantity("quantity", quantity).done();
    }
}
