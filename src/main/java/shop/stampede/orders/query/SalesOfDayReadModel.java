package shop.stampede.orders.query;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import shop.stampede.orders.events.OrderCancelled;
import shop.stampede.orders.events.OrderEvent;
import shop.stampede.orders.events.OrderItemsReturned;
import shop.stampede.orders.events.OrderPlaced;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// A row for each day, made anew a second or more after something was sold, cancelled or given back of what was ordered
/// on it.
@Component
class SalesOfDayReadModel implements ReadModel {

    private static final String DAY_OF_ORDER =
            "SELECT CAST(placed_at AT TIME ZONE 'UTC' AS date) FROM orders.sales_order WHERE id = ?";

    @Override
    public String name() {
        return OrderQueries.SALES;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        return switch (event) {
            case OrderPlaced placed -> Keys.of(LocalDate.ofInstant(placed.at(), ZoneOffset.UTC));
            case OrderCancelled cancelled -> dayOf(cancelled);
            case OrderItemsReturned returned -> dayOf(returned);
            default -> Keys.none();
        };
    }

    private static Keys dayOf(OrderEvent changed) {
        return Keys.selectedBy(DAY_OF_ORDER, changed.orderId());
    }
}
