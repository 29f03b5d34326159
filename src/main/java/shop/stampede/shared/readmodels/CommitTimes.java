package shop.stampede.shared.readmodels;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.stampede.shared.journal.DomainEvent;

/// Remembers when each event was committed until it is shown, so that lag is measured from there.
///
/// Events are told apart as objects: what comes out of the outbox a second time is another object and is not
/// measured. Whatever nobody holds any more is forgotten.
@Component
class CommitTimes {

    private final Cache<DomainEvent, Long> committed =
            Caffeine.newBuilder().weakKeys().build();

    /// To be called in the transaction that publishes the events.
    void stampAtCommit(List<DomainEvent> events) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            /// Listeners are told after the completion, which comes later.
            @Override
            public void afterCommit() {
                long now = System.nanoTime();
                events.forEach(event -> committed.put(event, now));
            }
        });
    }

    Committed of(DomainEvent event) {
        var at = committed.getIfPresent(event);
        return at == null ? Committed.unknown() : new Committed(at, true);
    }
}
