package shop.stampede.orders.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.stampede.shared.Money;

/// Some pieces have come back, or, where complete, the last of them.
public record OrderItemsReturned(
        UUID orderId,
        long version,
        Instant at,
        String actor,
        List<Item> items,
        boolean restocked,
        Money refunded,
        boolean complete)
        implements OrderEvent {

    public record Item(String sku, int quantity) {}
}
