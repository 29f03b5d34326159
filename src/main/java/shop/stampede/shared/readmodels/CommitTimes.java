package shop.stampede.shared.readmodels;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Remembers when events were committed until they are shown, so that lag is measured from there.
///
/// Publications are told apart as objects: what comes out of the outbox a second time is another object and is not
/// measured. Whatever nobody holds any more is forgotten.
@Component
class CommitTimes {

    private final Cache<EventsJournaled, Long> committed =
            Caffeine.newBuilder().weakKeys().build();

    /// To be called in the transaction that publishes the events.
    void stampAtCommit(EventsJournaled journaled) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            /// Listeners are told after the completion, which comes later.
            @Override
            public void afterCommit() {
                committed.put(journaled, System.nanoTime());
            }
        });
    }

    Committed of(EventsJournaled journaled) {
        var at = committed.getIfPresent(journaled);
        return at == null ? Committed.unknown() : new Committed(at, true);
    }
}
