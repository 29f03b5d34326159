package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One projector for each read model, started when first needed and stopped with the application.
@Component
class Projectors implements SmartLifecycle {

    /// Commits that end together share one write to the disk, so several are made at once.
    private static final int COMPLETIONS_AT_ONCE = 8;

    private final ReadModelRegistry registry;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Projector> projectors = new ConcurrentHashMap<>();
    private final ExecutorService completions = Executors.newFixedThreadPool(
            COMPLETIONS_AT_ONCE, Thread.ofVirtual().name("projected-", 1).factory());
    private volatile boolean running;

    Projectors(ReadModelRegistry registry, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    CompletableFuture<Void> submit(String model, List<String> keys) {
        return projectors.computeIfAbsent(model, this::start).submit(keys);
    }

    private Projector start(String model) {
        var tables = registry.live(model);
        return switch (tables.kind()) {
            case KEYED ->
                new Projector(model, new RefreshByKey(tables, jdbc, transaction), Projector.AT_ONCE, completions);
            case DEBOUNCED ->
                new Projector(
                        model, new RefreshWhole(tables, jdbc, transaction), Projector.AFTER_A_SECOND, completions);
        };
    }

    @Override
    public void start() {
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
