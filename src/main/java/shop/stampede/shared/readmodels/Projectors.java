package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.Projector.Backlog;
import shop.stampede.shared.readmodels.Projector.Request;
import shop.stampede.shared.readmodels.Projector.Work;

/// One projector for each read model, started when first needed and stopped with the application.
@Component
class Projectors implements SmartLifecycle {

    private static final int COMPLETIONS_AT_ONCE = 2;

    private final Generations generations;
    private final Refresh refresh;
    private final Parking parking;
    private final Lag lag;
    private final Map<String, Projector> projectors = new ConcurrentHashMap<>();
    private volatile ExecutorService completions = completions();
    private volatile boolean running;

    Projectors(Generations generations, Refresh refresh, Parking parking, Lag lag) {
        this.generations = generations;
        this.refresh = refresh;
        this.parking = parking;
        this.lag = lag;
    }

    /// @param keys the rows to bring up to date
    /// @param committed when the event behind it was committed
    CompletableFuture<Void> submit(String model, List<String> keys, Committed committed) {
        return projectors
                .computeIfAbsent(model, this::start)
                .submit(new Request(keys, committed.nanos(), committed.known(), new CompletableFuture<>()));
    }

    Backlog backlog(String model) {
        var projector = projectors.get(model);
        return projector == null ? new Backlog(0, System.nanoTime()) : projector.backlog();
    }

    private Projector start(String model) {
        var work = new Work(
                wanted -> refresh.refresh(model, wanted),
                request -> lag.shown(model, request),
                failure -> parking.judge(model, failure));
        return new Projector(model, work, Pace.of(generations.kindOf(model)), completions);
    }

    private static ExecutorService completions() {
        return new ThreadPoolExecutor(
                COMPLETIONS_AT_ONCE,
                COMPLETIONS_AT_ONCE,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("projected-", 1).factory(),
                (whenStopped, _) -> whenStopped.run());
    }

    /// A context that was stopped can be started again; its projectors are new ones then.
    @Override
    public void start() {
        if (completions.isShutdown()) {
            completions = completions();
        }
        projectors.clear();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        projectors.values().forEach(Projector::stop);
        completions.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops after the web server and the listeners, before the connection pool.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }
}
