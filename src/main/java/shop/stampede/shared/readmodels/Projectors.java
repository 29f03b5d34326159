package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One projector for each read model, started when first needed and stopped with the application.
@Component
class Projectors implements SmartLifecycle {

    private final ReadModelRegistry registry;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Projector> projectors = new ConcurrentHashMap<>();
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
            case KEYED -> new Projector(model, new RefreshByKey(tables, jdbc, transaction), Projector.AT_ONCE);
            case DEBOUNCED ->
                new Projector(model, new RefreshWhole(tables, jdbc, transaction), Projector.AFTER_A_SECOND);
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
