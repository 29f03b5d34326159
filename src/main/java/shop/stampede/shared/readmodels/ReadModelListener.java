package shop.stampede.shared.readmodels;

import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.shared.journal.DomainEvent;

/// Where the outbox hands events to the read models. One publication for each event that any of them shows; it is
/// completed when all of them have committed it.
@Component
class ReadModelListener {

    static final String ID = "readmodels";

    private final ReadModels readModels;
    private final Undelivered undelivered;

    ReadModelListener(ReadModels readModels, Undelivered undelivered) {
        this.readModels = readModels;
        this.undelivered = undelivered;
    }

    @Async
    @TransactionalEventListener(id = ID, condition = "@readModels.concernedBy(#root.args[0])")
    CompletableFuture<Void> on(DomainEvent event) {
        undelivered.taken();
        return readModels.refresh(event).whenComplete((_, _) -> undelivered.shown());
    }
}
