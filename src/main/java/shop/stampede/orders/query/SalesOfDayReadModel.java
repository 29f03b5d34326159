package shop.stampede.orders.query;

import org.springframework.stereotype.Component;
import shop.stampede.orders.events.OrderCancelled;
import shop.stampede.orders.events.OrderItemsReturned;
import shop.stampede.orders.events.OrderPlaced;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// A row for each day, refreshed as a whole about a second after something was sold, cancelled or given back.
@Component
class SalesOfDayReadModel implements ReadModel {

    @Override
    public String name() {
        return OrderQueries.SALES;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        return event instanceof OrderPlaced || event instanceof OrderCancelled || event instanceof OrderItemsReturned
                ? Keys.all()
                : Keys.none();
    }
}
