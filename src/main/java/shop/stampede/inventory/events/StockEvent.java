package shop.stampede.inventory.events;

import shop.stampede.shared.journal.DomainEvent;

/// Everything that happens to a stock item.
public sealed interface StockEvent extends DomainEvent permits StockLevelChanged, AvailabilityChanged {

    String sku();

    long version();

    @Override
    default String aggregateType() {
        return "stock";
    }

    @Override
    default String aggregateId() {
        return sku();
    }

    @Override
    default long aggregateVersion() {
        return version();
    }
}
