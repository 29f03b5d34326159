package shop.stampede.shared.replay;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.EventFedCopy;
import shop.stampede.shared.journal.JournalCursor;
import shop.stampede.shared.journal.JournalEntry;
import shop.stampede.shared.journal.JournalReader;
import shop.stampede.shared.journal.StoredEvents;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;
import shop.stampede.shared.replay.ReplayLog.Task;

/// Writes one copy anew from the journal: the whole of it into a fresh table, then, in one short transaction without
/// writers, the rest, and the difference into the live table.
///
/// Why nothing is lost or doubled. The fresh table has every entry up to a cursor that nothing can come before, and
/// what was committed beyond it by a snapshot. The transaction first locks the live table against writers and only
/// then, in a new statement, reads what that snapshot did not see.
///
/// * A copy that is written *in the publishing transaction* has its row written before the journal's entry, in the same
///   transaction. Whoever had written before the lock has ended, so its entry is read; whoever had not waits for the
///   lock, and writes to the new content when it gets it, under its own version.
/// * A copy that is written *by a listener afterwards* hears of an event only once the entry is committed. A delivery
///   that was applied before the lock has its entry read; one that comes later is applied to the new content, where it
///   is either known, and changes nothing by the version's guard, or new.
///
/// So the live table can have nothing that the fresh one lacks, except by a mistake, which is what a replay mends. No
/// listener is called: no mail is sent and nobody is charged.
@Component
class Replay {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    private static final int PORTION = 2_000;
    private static final int ATTEMPTS = 600;

    private final JournalReader reader;
    private final StoredEvents stored;
    private final ReplayLog replays;
    private final ReadModels readModels;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Replay(
            JournalReader reader,
            StoredEvents stored,
            ReplayLog replays,
            ReadModels readModels,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.reader = reader;
        this.stored = stored;
        this.replays = replays;
        this.readModels = readModels;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /// @param guard is asked before the live table is touched, and throws if this is not the one to do it any more
    <E extends DomainEvent> void run(EventFedCopy<E> copy, Task task, Runnable guard) throws InterruptedException {
        if (!task.replaced()) {
            var fresh = new FreshTable(jdbc, copy.table(), copy.keyColumn());
            fresh.create();
            var filling = fill(copy, task, fresh.name());
            replace(copy, task, fresh, filling, guard);
            fresh.drop();
        }
        refresh(copy, replays.differing(task.id()));
        replays.done(task.id());
    }

    private record Filled(JournalCursor cursor, long entries) {}

    private <E extends DomainEvent> Filled fill(EventFedCopy<E> copy, Task task, String table)
            throws InterruptedException {
        var names = stored.namesOf(copy.takes());
        var cursor = JournalCursor.START;
        long entries = 0;
        long total = reader.size();
        replays.running(task.id(), entries, total);
        for (var portion = reader.settledAfter(cursor, PORTION); !portion.isEmpty(); ) {
            var taken = portion.stream()
                    .filter(entry -> names.contains(entry.stored().name()))
                    .toList();
            entries += portion.size();
            long done = entries;
            transaction.executeWithoutResult(_ -> {
                copy.apply(read(copy, taken), table);
                replays.running(task.id(), done, total);
            });
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            cursor = portion.getLast().cursor();
            portion = reader.settledAfter(cursor, PORTION);
        }
        return new Filled(cursor, entries);
    }

    private <E extends DomainEvent> void replace(
            EventFedCopy<E> copy, Task task, FreshTable fresh, Filled filled, Runnable guard)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var seen = reader.snapshot();
            applyRest(copy, fresh, filled, JournalReader.NOTHING);
            guard.run();
            try {
                transaction.executeWithoutResult(_ -> {
                    fresh.stopWriters();
                    long rest = applyRest(copy, fresh, filled, seen);
                    var difference = fresh.replaceLive();
                    replays.replaced(task.id(), filled.entries() + rest, difference);
                    log.info(
                            "{} is written anew from {} entries: {} rows added, {} changed, {} removed",
                            copy.table(),
                            filled.entries(),
                            difference.added(),
                            difference.changed(),
                            difference.removed());
                });
                return;
            } catch (CannotAcquireLockException busy) {
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
                Thread.sleep(Math.min(1_000, 50L * attempt));
            }
        }
    }

    private <E extends DomainEvent> long applyRest(EventFedCopy<E> copy, FreshTable fresh, Filled filled, String seen) {
        var rest = reader.committedAfter(filled.cursor(), seen, stored.namesOf(copy.takes()));
        copy.apply(read(copy, rest), fresh.name());
        return rest.size();
    }

    private <E extends DomainEvent> List<E> read(EventFedCopy<E> copy, List<JournalEntry> entries) {
        return entries.stream()
                .map(entry -> copy.takes().cast(stored.read(entry.stored(), entry.payload())))
                .toList();
    }

    private void refresh(EventFedCopy<?> copy, List<String> differing) {
        if (!differing.isEmpty()) {
            copy.shownBy(differing)
                    .forEach((model, keys) ->
                            readModels.refresh(model, Keys.of(keys)).join());
        }
    }
}
