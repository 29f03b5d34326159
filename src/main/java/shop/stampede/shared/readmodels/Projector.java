package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one read model fresh: collects the keys that arrive while a batch is on its way, and refreshes them
/// together in the next one.
///
/// A caller's future completes when the batch with its keys has committed. If a batch fails, each caller's keys are
/// tried alone, so that one row that cannot be computed does not hold up the others.
final class Projector {

    private static final Logger log = LoggerFactory.getLogger(Projector.class);
    private static final int BATCH = 500;
    private static final int KEYS_NAMED = 5;

    private final String model;
    private final Work work;
    private final Pace pace;
    private final Executor completions;
    private final LinkedBlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
    private final Thread worker;
    private volatile List<Request> underWay = List.of();
    private volatile boolean stopped;

    /// What a projector does, and whom it tells.
    ///
    /// @param refresh brings rows up to date, in a transaction of its own; answers whether they are shown now
    /// @param shown told for each request when what it asked for is shown
    /// @param onFailure told what a refresh failed with; answers what is to be done
    record Work(Predicate<Wanted> refresh, Consumer<Request> shown, Function<RuntimeException, Verdict> onFailure) {}

    /// @param keys the rows that were asked for by name
    /// @param all whether somebody wants all the others, too
    record Wanted(Set<String> keys, boolean all) {}

    enum Verdict {
        /// the cause was taken away: the same once more
        TRY_AGAIN,
        /// the read model is parked: nobody need wait for it
        NOT_WAITED_FOR,
        /// these keys cannot be refreshed: who wants them is told
        FAILED
    }

    /// @param keys none for all rows
    /// @param since when the event was committed, of [System#nanoTime]
    /// @param measured whether the time until it is shown says something of the shop's lag
    record Request(List<String> keys, long since, boolean measured, CompletableFuture<Void> done) {}

    /// @param pace how long to collect before a batch
    /// @param completions tells the callers, who may have to write something down then
    Projector(String model, Work work, Pace pace, Executor completions) {
        this.model = model;
        this.work = work;
        this.pace = pace;
        this.completions = completions;
        this.worker = Thread.ofPlatform().daemon().name("projector-" + model).start(this::run);
    }

    CompletableFuture<Void> submit(Request request) {
        waiting.add(request);
        if (stopped) {
            abandonWaiting();
        }
        return request.done;
    }

    /// How many requests wait or are under way, and since when the oldest does ([System#nanoTime]; now, if none
    /// does).
    Backlog backlog() {
        var current = underWay;
        var first = waiting.peek();
        long oldest = current.stream().mapToLong(Request::since).min().orElse(System.nanoTime());
        return new Backlog(
                current.size() + waiting.size(), first == null || first.since - oldest > 0 ? oldest : first.since);
    }

    record Backlog(int requests, long since) {}

    /// What is under way is finished; what waits is abandoned, and delivered again by the outbox.
    void stop() {
        stopped = true;
        worker.interrupt();
        abandonWaiting();
    }

    private void run() {
        var took = Duration.ZERO;
        while (!stopped) {
            try {
                var first = waiting.take();
                underWay = List.of(first);
                Thread.sleep(pace.restAfter(took));
                underWay = collect(first);
                long start = System.nanoTime();
                refresh(underWay);
                took = Duration.ofNanos(System.nanoTime() - start);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | Error unexpected) {
                log.error("{}: a batch was not finished", model, unexpected);
                underWay.forEach(request -> request.done.completeExceptionally(unexpected));
            } finally {
                underWay = List.of();
            }
        }
    }

    private List<Request> collect(Request first) {
        var batch = new ArrayList<>(List.of(first));
        var keys = new HashSet<>(first.keys);
        for (var next = waiting.peek();
                next != null && keys.size() + next.keys.size() <= BATCH;
                next = waiting.peek()) {
            batch.add(waiting.remove());
            keys.addAll(next.keys);
        }
        return batch;
    }

    private void refresh(List<Request> batch) {
        try {
            if (inPortions(wantedBy(batch))) {
                batch.forEach(work.shown);
            }
            batch.forEach(request -> completions.execute(() -> request.done.complete(null)));
        } catch (RuntimeException failed) {
            switch (work.onFailure.apply(failed)) {
                case TRY_AGAIN -> refresh(batch);
                case NOT_WAITED_FOR -> batch.forEach(request -> completions.execute(() -> request.done.complete(null)));
                case FAILED -> oneByOne(batch, failed);
            }
        }
    }

    private static Wanted wantedBy(List<Request> batch) {
        return new Wanted(
                batch.stream()
                        .flatMap(request -> request.keys.stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                batch.stream().anyMatch(request -> request.keys.isEmpty()));
    }

    private void oneByOne(List<Request> batch, RuntimeException failed) {
        if (batch.size() > 1 && !stopped) {
            log.warn("{}: a batch of {} requests failed, trying them one by one", model, batch.size());
            batch.forEach(request -> refresh(List.of(request)));
        } else {
            batch.forEach(request ->
                    completions.execute(() -> request.done.completeExceptionally(notRefreshed(request, failed))));
        }
    }

    private IllegalStateException notRefreshed(Request request, RuntimeException failed) {
        var keys = request.keys.size() <= KEYS_NAMED
                ? request.keys.toString()
                : "%s and %d more".formatted(request.keys.subList(0, KEYS_NAMED), request.keys.size() - KEYS_NAMED);
        return new IllegalStateException("%s %s: %s".formatted(model, keys, SqlProblem.of(failed)), failed);
    }

    private boolean inPortions(Wanted wanted) {
        if (wanted.all) {
            return work.refresh.test(wanted);
        }
        var keys = List.copyOf(wanted.keys);
        boolean shown = true;
        for (int from = 0; from < keys.size(); from += BATCH) {
            var portion = Set.copyOf(keys.subList(from, Math.min(from + BATCH, keys.size())));
            shown &= work.refresh.test(new Wanted(portion, false));
        }
        return shown;
    }

    private void abandonWaiting() {
        for (var request = waiting.poll(); request != null; request = waiting.poll()) {
            request.done.completeExceptionally(new CancellationException(model + " is being stopped"));
        }
    }
}
