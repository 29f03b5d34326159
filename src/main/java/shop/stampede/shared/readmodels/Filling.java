package shop.stampede.shared.readmodels;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Computes what the base of a generation is made of, portion by portion, each in a short transaction of its own.
///
/// PostgreSQL computes a definition in one process, as it looks things up row by row; so two connections take portions,
/// and only one while a sale is on. Nothing waits for the long transaction that a single statement would be: vacuum
/// goes on, and what is filled when the shop crashes need not be filled again.
@Component
class Filling {

    private static final Logger log = LoggerFactory.getLogger(Filling.class);

    private final Generations generations;
    private final RowCount rowCount;
    private final Upkeep upkeep;
    private final Executor helpers = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("readmodel-portions").factory());

    Filling(Generations generations, RowCount rowCount, Upkeep upkeep) {
        this.generations = generations;
        this.rowCount = rowCount;
        this.upkeep = upkeep;
    }

    /// @param like a generation that has about as many rows
    void fill(Generation generation, Optional<Generation> like, RowCount.Watcher watcher) {
        generations.beginFilling(generation);
        rowCount.during(generation, like, watcher, () -> fillPortions(generation));
    }

    /// What the helper has begun and not brought to an end is done here: its portion is free again then.
    private void fillPortions(Generation generation) {
        var enough = new AtomicBoolean();
        var helper = CompletableFuture.runAsync(() -> help(generation, enough), helpers);
        try {
            fillAll(generation);
        } finally {
            enough.set(true);
            helper.join();
        }
        fillAll(generation);
    }

    private void fillAll(Generation generation) {
        boolean more;
        do {
            more = generations.fillPortion(generation);
        } while (more);
    }

    private void help(Generation generation, AtomicBoolean enough) {
        try {
            boolean more = true;
            while (more && !enough.get() && !upkeep.isBusy()) {
                more = generations.fillPortion(generation);
            }
        } catch (RuntimeException failed) {
            log.debug("{}: a portion is left to whoever fills it next: {}", generation.base(), failed.toString());
        }
    }
}
