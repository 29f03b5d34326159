package shop.stampede.inventory.query;

import org.springframework.stereotype.Component;
import shop.stampede.inventory.events.AvailabilityChanged;
import shop.stampede.inventory.events.StockEvent;
import shop.stampede.inventory.events.StockLevelChanged;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// A row for each SKU with its level.
@Component
class StockLevelReadModel implements ReadModel {

    @Override
    public String name() {
        return StockQueries.LEVEL;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        if (!(event instanceof StockEvent stockEvent)) {
            return Keys.none();
        }
        return switch (stockEvent) {
            case StockLevelChanged changed -> Keys.of(changed.sku());
            case AvailabilityChanged _ -> Keys.none();
        };
    }
}
