package shop.stampede.orders.query;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.events.OrderEvent;
import shop.stampede.orders.events.OrderPlaced;
import shop.stampede.shared.journal.JournalReader;
import shop.stampede.shared.journal.StoredEvents;

/// Orders as they were, from the journal.
///
/// An order had changed by a moment if its event says so; events count in the order of the order's versions, up to the
/// first that is later than the moment. (The time of an event is when its command was sent: one that waited for another
/// may have the earlier time.)
@Component
class OrderHistory {

    private final JournalReader journal;
    private final StoredEvents stored;

    OrderHistory(JournalReader journal, StoredEvents stored) {
        this.journal = journal;
        this.stored = stored;
    }

    /// Nothing if there is no such order, or was none yet.
    Optional<OrderAsOf> asOf(OrderId id, Instant at) {
        var events = journal.of("order", id.value().toString()).stream()
                .map(entry -> (OrderEvent) stored.read(entry.stored(), entry.payload()))
                .takeWhile(event -> !event.at().isAfter(at))
                .toList();
        if (events.isEmpty() || !(events.getFirst() instanceof OrderPlaced placed)) {
            return Optional.empty();
        }
        var fold = new OrderFold(placed);
        events.stream().skip(1).forEach(fold::then);
        return Optional.of(fold.asOf(at));
    }
}
