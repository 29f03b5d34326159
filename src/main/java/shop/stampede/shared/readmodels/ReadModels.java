package shop.stampede.shared.readmodels;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.JournalSpan;
import shop.stampede.shared.readmodels.ReadModel.All;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModel.Listed;
import shop.stampede.shared.readmodels.ReadModel.Selected;

/// All read models of the shop: which event changes which rows, and the way to have them refreshed.
@Component("readModels")
public class ReadModels {

    private final List<ReadModel> models;
    private final EventFedCopies copies;
    private final Generations generations;
    private final Projectors projectors;
    private final ManyRows manyRows;
    private final CommitTimes commitTimes;
    private final Undelivered undelivered;
    private final ApplicationEventPublisher publisher;
    private final VersionSeal seal;

    ReadModels(
            List<ReadModel> models,
            EventFedCopies copies,
            Generations generations,
            Projectors projectors,
            ManyRows manyRows,
            CommitTimes commitTimes,
            Undelivered undelivered,
            ApplicationEventPublisher publisher,
            VersionSeal seal) {
        this.models = models;
        this.copies = copies;
        this.generations = generations;
        this.projectors = projectors;
        this.manyRows = manyRows;
        this.commitTimes = commitTimes;
        this.undelivered = undelivered;
        this.publisher = publisher;
        this.seal = seal;
    }

    /// The token for a command's answer, made from the transaction's id and the events that the command
    /// caused.
    public VersionToken tokenFor(String xid, List<DomainEvent> events) {
        Map<String, Set<String>> touched = new LinkedHashMap<>();
        for (var model : models) {
            for (var event : events) {
                var keys = switch (model.keysOf(event)) {
                    case Listed(var listed) -> listed;
                    case Selected _, All _ -> List.of(VersionSeal.ANY_KEY);
                };
                if (!keys.isEmpty()) {
                    touched.computeIfAbsent(model.name(), _ -> new LinkedHashSet<>())
                            .addAll(keys);
                }
            }
        }
        return touched.isEmpty() ? VersionToken.NONE : seal.seal(xid, touched);
    }

    /// Writes what belongs into the transaction that publishes these events, which is the caller's.
    public void copy(List<DomainEvent> events) {
        copies.writeWithin(events);
    }

    /// Has the events of a transaction shown once it is committed. To be called in that transaction, whose
    /// commit is what lag is counted from.
    ///
    /// @param span where they stand in the journal
    public void announce(JournalSpan span, List<DomainEvent> events) {
        if (events.stream().anyMatch(this::concernedBy)) {
            var journaled = EventsJournaled.of(span, events, undelivered.hasRoom());
            commitTimes.stampAtCommit(journaled);
            publisher.publishEvent(journaled);
        }
    }

    private boolean concernedBy(DomainEvent event) {
        return copies.takesLate(event)
                || models.stream()
                        .anyMatch(model -> !(model.keysOf(event) instanceof Listed(var keys) && keys.isEmpty()));
    }

    /// Whether the rows of these events can be named without asking the database.
    boolean knowsKeysOf(List<DomainEvent> events) {
        return events.stream()
                .noneMatch(event -> copies.takesLate(event)
                        || models.stream().anyMatch(model -> model.keysOf(event) instanceof Selected));
    }

    /// Refreshes what some events changed: first the copies of their facts, then the rows.
    ///
    /// @return completes once every read model that is kept row by row shows them, and exceptionally if one
    ///     cannot. Others are not waited for: they follow when [Pace] lets them, and in any case with
    ///     [RefreshAsWhole]
    CompletableFuture<Void> refresh(List<DomainEvent> events, Committed committed) {
        copies.writeLate(events);
        return CompletableFuture.allOf(events.stream()
                .flatMap(event -> models.stream().map(model -> refresh(model, event, committed)))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> refresh(ReadModel model, DomainEvent event, Committed committed) {
        var shown = refresh(model.name(), model.keysOf(event), committed);
        return generations.kindOf(model.name()).isAtOnce() ? shown : CompletableFuture.completedFuture(null);
    }

    /// Refreshes some rows of one read model.
    public CompletableFuture<Void> refresh(String model, Keys keys) {
        return refresh(model, keys, Committed.unknown());
    }

    private CompletableFuture<Void> refresh(String model, Keys keys, Committed committed) {
        return switch (keys) {
            case Listed(var listed) when listed.isEmpty() -> CompletableFuture.completedFuture(null);
            case Listed(var listed) -> projectors.submit(model, listed, committed);
            case Selected wanted -> manyRows.refresh(model, wanted, committed);
            case All _ -> projectors.submit(model, List.of(), committed);
        };
    }
}
