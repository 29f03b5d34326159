package shop.stampede.catalog.query;

import java.util.UUID;
import shop.stampede.catalog.events.ProductEvent;
import shop.stampede.catalog.events.PromotionEnded;
import shop.stampede.catalog.events.PromotionStarted;
import shop.stampede.inventory.events.AvailabilityChanged;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel.Keys;

/// Which products and SKUs look different after an event.
final class ProductRows {

    private static final String REACHED_PRODUCTS =
            "SELECT DISTINCT product_id::text FROM catalog.promotion_reach WHERE promotion_id = ?";
    private static final String REACHED_SKUS = "SELECT sku FROM catalog.promotion_reach WHERE promotion_id = ?";
    private static final String PRODUCT_OF_SKU = "SELECT product_id::text FROM catalog.variant WHERE sku = ?";
    private static final String SKU_IF_SOLD = "SELECT sku FROM catalog.variant WHERE sku = ?";
    private static final String SKUS_OF_PRODUCT = "SELECT sku FROM catalog.variant WHERE product_id = ?";

    private ProductRows() {}

    static Keys productsOf(DomainEvent event) {
        return switch (event) {
            case ProductEvent product -> Keys.of(product.productId());
            case AvailabilityChanged changed -> Keys.selectedBy(PRODUCT_OF_SKU, changed.sku());
            case PromotionStarted started -> reachedBy(REACHED_PRODUCTS, started.promotionId());
            case PromotionEnded ended when ended.wasRunning() -> reachedBy(REACHED_PRODUCTS, ended.promotionId());
            default -> Keys.none();
        };
    }

    static Keys skusOf(DomainEvent event) {
        return switch (event) {
            case ProductEvent product -> Keys.selectedBy(SKUS_OF_PRODUCT, product.productId());
            case AvailabilityChanged changed -> Keys.selectedBy(SKU_IF_SOLD, changed.sku());
            case PromotionStarted started -> reachedBy(REACHED_SKUS, started.promotionId());
            case PromotionEnded ended when ended.wasRunning() -> reachedBy(REACHED_SKUS, ended.promotionId());
            default -> Keys.none();
        };
    }

    private static Keys reachedBy(String sql, UUID promotion) {
        return Keys.selectedBy(sql, promotion);
    }
}
