package shop.stampede.shared.readmodels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.JournalReader;
import shop.stampede.shared.journal.StoredEvents;

/// Where the outbox hands events to the read models. A publication is completed when every read model that is kept
/// row by row has committed all of its events.
@Component
class ReadModelListener {

    static final String ID = "readmodels";

    private final ReadModels readModels;
    private final CommitTimes commitTimes;
    private final Undelivered undelivered;
    private final JournalReader journal;
    private final StoredEvents stored;
    private final Executor threads;

    ReadModelListener(
            ReadModels readModels,
            CommitTimes commitTimes,
            Undelivered undelivered,
            JournalReader journal,
            StoredEvents stored,
            @Qualifier(ListenerThreads.NAME) Executor threads) {
        this.readModels = readModels;
        this.commitTimes = commitTimes;
        this.undelivered = undelivered;
        this.journal = journal;
        this.stored = stored;
        this.threads = threads;
    }

    /// Hands the keys to the projectors at once, on the thread that has just committed, unless something has to be
    /// asked of the database before.
    @TransactionalEventListener(id = ID)
    CompletableFuture<Void> on(EventsJournaled journaled) {
        var events = journaled.inHand();
        if (events != null && readModels.knowsKeysOf(events) && undelivered.tryTake(journaled.entries())) {
            return shown(journaled);
        }
        return CompletableFuture.supplyAsync(
                        () -> {
                            undelivered.take(journaled.entries());
                            return shown(journaled);
                        },
                        threads)
                .thenCompose(Function.identity());
    }

    /// What was taken is given back at the end, however that comes about.
    private CompletableFuture<Void> shown(EventsJournaled journaled) {
        return refresh(journaled).whenComplete((_, _) -> undelivered.shown(journaled.entries()));
    }

    private CompletableFuture<Void> refresh(EventsJournaled journaled) {
        try {
            var events = journaled.inHand();
            return readModels.refresh(events == null ? read(journaled) : events, commitTimes.of(journaled));
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private List<DomainEvent> read(EventsJournaled journaled) {
        var events = new ArrayList<DomainEvent>();
        journal.between(journaled.from(), journaled.to())
                .forEach(entry -> events.add(stored.read(entry.stored(), entry.payload())));
        return events;
    }
}
