package shop.stampede.shared.readmodels;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.EventFedCopy;

/// Writes the copies of other modules' facts that an event is for, before the rows that show them are computed.
///
/// The commit does not wait for the disk: the publication is completed later, in a commit that does, and what a crash
/// takes back until then is delivered again.
@Component
class LateCopies {

    private final List<EventFedCopy<?>> copies;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    LateCopies(List<EventFedCopy<?>> copies, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.copies =
                copies.stream().filter(copy -> !copy.isWrittenInTransaction()).toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    boolean take(DomainEvent event) {
        return copies.stream().anyMatch(copy -> copy.takes().isInstance(event));
    }

    void write(DomainEvent event) {
        copies.forEach(copy -> write(copy, event));
    }

    private <E extends DomainEvent> void write(EventFedCopy<E> copy, DomainEvent event) {
        if (copy.takes().isInstance(event)) {
            transaction.executeWithoutResult(_ -> {
                jdbc.queryForList("SELECT set_config('synchronous_commit', 'off', true)");
                copy.apply(copy.takes().cast(event), copy.table());
            });
        }
    }
}
