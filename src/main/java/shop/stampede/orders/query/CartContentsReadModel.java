package shop.stampede.orders.query;

import org.springframework.stereotype.Component;
import shop.stampede.orders.events.CartChanged;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// A row for each cart.
@Component
class CartContentsReadModel implements ReadModel {

    @Override
    public String name() {
        return OrderQueries.CART;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        return event instanceof CartChanged changed ? Keys.of(changed.cartId()) : Keys.none();
    }
}
