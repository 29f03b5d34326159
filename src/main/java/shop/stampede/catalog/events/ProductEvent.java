package shop.stampede.catalog.events;

import java.util.UUID;
import shop.stampede.shared.journal.DomainEvent;

/// Everything that happens to a product and its variants.
public sealed interface ProductEvent extends DomainEvent
        permits ProductAdded,
                ProductRevised,
                ProductPublished,
                ProductRetired,
                VariantAdded,
                VariantRevised,
                ProductPriceAdjusted {

    UUID productId();

    /// The product's version; changes of its variants count as changes of the product.
    long version();

    @Override
    default String aggregateType() {
        return "product";
    }

    @Override
    default String aggregateId() {
        return productId().toString();
    }

    @Override
    default long aggregateVersion() {
        return version();
    }
}
