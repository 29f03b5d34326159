package shop.stampede.orders.query;

import org.springframework.stereotype.Component;
import shop.stampede.orders.events.OrderEvent;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// A row for each order in the back office's list.
@Component
class OrderRowReadModel implements ReadModel {

    @Override
    public String name() {
        return OrderQueries.ROW;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        return event instanceof OrderEvent changed ? Keys.of(changed.orderId()) : Keys.none();
    }
}
