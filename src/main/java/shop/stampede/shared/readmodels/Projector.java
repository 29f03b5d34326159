package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one read model fresh: collects the keys that arrive while a batch is on its way, and refreshes them
/// together in the next one.
///
/// A caller's future completes when the batch with its keys has committed. If a batch fails, each caller's keys are
/// tried alone, so that one row that cannot be computed does not hold up the others.
final class Projector {

    static final Duration AT_ONCE = Duration.ZERO;
    static final Duration AFTER_A_SECOND = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Projector.class);
    private static final int BATCH = 500;

    private final String model;
    private final Consumer<Set<String>> refresh;
    private final Duration rest;
    private final Executor completions;
    private final LinkedBlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
    private final Thread worker;
    private volatile boolean stopped;

    /// @param refresh brings these keys up to date, in a transaction of its own
    /// @param rest how long to collect before a batch
    /// @param completions tells the callers, who may have to write something down then
    Projector(String model, Consumer<Set<String>> refresh, Duration rest, Executor completions) {
        this.model = model;
        this.refresh = refresh;
        this.rest = rest;
        this.completions = completions;
        this.worker = Thread.ofVirtual().name("projector-" + model).start(this::run);
    }

    CompletableFuture<Void> submit(List<String> keys) {
        var request = new Request(keys, new CompletableFuture<>());
        waiting.add(request);
        if (stopped) {
            abandonWaiting();
        }
        return request.done;
    }

    /// What is under way is finished; what waits is abandoned, and delivered again by the outbox.
    void stop() {
        stopped = true;
        worker.interrupt();
        abandonWaiting();
    }

    private void run() {
        while (!stopped) {
            try {
                var first = waiting.take();
                Thread.sleep(rest);
                refresh(collect(first));
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private List<Request> collect(Request first) {
        var batch = new ArrayList<>(List.of(first));
        int keys = first.keys.size();
        for (var next = waiting.peek(); next != null && keys + next.keys.size() <= BATCH; next = waiting.peek()) {
            batch.add(waiting.remove());
            keys += next.keys.size();
        }
        return batch;
    }

    private void refresh(List<Request> batch) {
        try {
            var keys = new LinkedHashSet<String>();
            batch.forEach(request -> keys.addAll(request.keys));
            inPortions(keys);
            batch.forEach(request -> completions.execute(() -> request.done.complete(null)));
        } catch (RuntimeException failed) {
            if (batch.size() > 1 && !stopped) {
                log.warn("{}: a batch of {} requests failed, trying them one by one", model, batch.size());
                batch.forEach(request -> refresh(List.of(request)));
            } else {
                batch.forEach(request -> completions.execute(() -> request.done.completeExceptionally(failed)));
            }
        }
    }

    private void inPortions(Set<String> keys) {
        if (keys.isEmpty()) {
            refresh.accept(keys);
            return;
        }
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += BATCH) {
            refresh.accept(Set.copyOf(all.subList(from, Math.min(from + BATCH, all.size()))));
        }
    }

    private void abandonWaiting() {
        for (var request = waiting.poll(); request != null; request = waiting.poll()) {
            request.done.completeExceptionally(new CancellationException(model + " is being stopped"));
        }
    }

    private record Request(List<String> keys, CompletableFuture<Void> done) {}
}
