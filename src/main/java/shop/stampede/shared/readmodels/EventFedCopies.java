package shop.stampede.shared.readmodels;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.EventFedCopy;

/// Writes the copies that events are for: within the transaction that publishes them, or late, when they
/// are delivered, before the rows that show them are computed.
///
/// The commit of a late one does not wait for the disk: the publication is completed later, and what a
/// crash takes back until then is delivered again.
@Component
class EventFedCopies {

    private final List<EventFedCopy<?>> within;
    private final List<EventFedCopy<?>> late;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    EventFedCopies(List<EventFedCopy<?>> copies, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.within =
                copies.stream().filter(EventFedCopy::isWrittenInTransaction).toList();
        this.late =
                copies.stream().filter(copy -> !copy.isWrittenInTransaction()).toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    boolean takesLate(DomainEvent event) {
        return late.stream().anyMatch(copy -> copy.takes().isInstance(event));
    }

    void writeWithin(List<DomainEvent> events) {
        within.forEach(copy -> write(copy, events));
    }

    void writeLate(List<DomainEvent> events) {
        if (events.stream().anyMatch(this::takesLate)) {
            transaction.executeWithoutResult(_ -> {
                jdbc.queryForList("SELECT set_config('synchronous_commit', 'off', true)");
                late.forEach(copy -> write(copy, events));
            });
        }
    }

    private static <E extends DomainEvent> void write(EventFedCopy<E> copy, List<DomainEvent> events) {
        var taken = events.stream()
                .filter(copy.takes()::isInstance)
                .map(copy.takes()::cast)
                .toList();
        if (!taken.isEmpty()) {
            copy.apply(taken, copy.table());
        }
    }
}
