package shop.stampede.orders.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.stampede.shared.journal.DomainEvent;

/// What is in a cart now; no lines where it was emptied or became an order.
public record CartChanged(UUID cartId, long version, Instant at, List<Line> lines) implements DomainEvent {

    public record Line(String sku, int quantity) {}

    @Override
    public String aggregateType() {
        return "cart";
    }

    @Override
    public String aggregateId() {
        return cartId.toString();
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
