package shop.stampede.orders.events;

import java.time.Instant;
import java.util.UUID;
import shop.stampede.shared.journal.DomainEvent;

/// Everything that happens to an order, from the first to the last.
public sealed interface OrderEvent extends DomainEvent
        permits OrderPlaced,
                OrderPaymentRequested,
                OrderPaymentAuthorised,
                OrderPaymentDeclined,
                OrderPaid,
                OrderPacked,
                OrderShipped,
                OrderDelivered,
                OrderCancelled,
                OrderItemsReturned {

    UUID orderId();

    long version();

    Instant at();

    /// Who did it, as in [shop.stampede.shared.Actor].
    String actor();

    @Override
    default String aggregateType() {
        return "order";
    }

    @Override
    default String aggregateId() {
        return orderId().toString();
    }

    @Override
    default long aggregateVersion() {
        return version();
    }
}
