package shop.stampede.shared.readmodels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.JournalReader;
import shop.stampede.shared.journal.StoredEvents;

/// Where the outbox hands events to the read models. A publication is completed when every read model that is kept row
/// by row has committed all of its events.
@Component
class ReadModelListener {

    static final String ID = "readmodels";

    private final ReadModels readModels;
    private final CommitTimes commitTimes;
    private final Undelivered undelivered;
    private final JournalReader journal;
    private final StoredEvents stored;

    ReadModelListener(
            ReadModels readModels,
            CommitTimes commitTimes,
            Undelivered undelivered,
            JournalReader journal,
            StoredEvents stored) {
        this.readModels = readModels;
        this.commitTimes = commitTimes;
        this.undelivered = undelivered;
        this.journal = journal;
        this.stored = stored;
    }

    @Async(ListenerThreads.NAME)
    @TransactionalEventListener(id = ID)
    CompletableFuture<Void> on(EventsJournaled journaled) {
        undelivered.take(journaled.entries());
        return refresh(journaled).whenComplete((_, _) -> undelivered.shown(journaled.entries()));
    }

    private CompletableFuture<Void> refresh(EventsJournaled journaled) {
        try {
            return readModels.refresh(eventsOf(journaled), commitTimes.of(journaled));
        } catch (RuntimeException unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
    }

    private List<DomainEvent> eventsOf(EventsJournaled journaled) {
        var inHand = journaled.inHand();
        if (inHand != null) {
            return inHand;
        }
        var events = new ArrayList<DomainEvent>();
        journal.between(journaled.from(), journaled.to())
                .forEach(entry -> events.add(stored.read(entry.stored(), entry.payload())));
        return events;
    }
}
