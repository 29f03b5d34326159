package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Watches how many rows a base has while statements fill or refresh it.
///
/// PostgreSQL tells nobody how far a statement is. These therefore draw a number from a sequence for each row, and what
/// a sequence has given out is visible to everybody at once.
@Component
class RowCount {

    private static final Logger log = LoggerFactory.getLogger(RowCount.class);
    private static final Duration INTERVAL = Duration.ofMillis(400);

    private final Generations generations;
    private final JdbcClient jdbc;

    RowCount(Generations generations, JdbcClient jdbc) {
        this.generations = generations;
        this.jdbc = jdbc;
    }

    @FunctionalInterface
    interface Watcher {
        /// @throws Progress.Abandoned if nobody wants the rows any more
        void saw(long done, long expected);
    }

    /// Does the work and tells the watcher a few times a second how far it is. If the watcher does not want it any
    /// more, the statements that are at it are cancelled.
    ///
    /// @param like a generation that has about as many rows
    void during(Generation generation, Optional<Generation> like, Watcher watcher, Runnable work) {
        long expected = like.map(this::estimate).orElse(0L);
        long before = drawn(generation);
        var ended = new AtomicBoolean();
        var called = new AtomicBoolean();
        var ticker = Thread.ofPlatform()
                .daemon()
                .name("rows-of-" + generation.base())
                .start(() -> {
                    try {
                        while (!ended.get()) {
                            tell(watcher, generation, before, expected);
                            LockSupport.parkNanos(INTERVAL.toNanos());
                        }
                    } catch (Progress.Abandoned _) {
                        called.set(true);
                        while (!ended.get()) {
                            generations.callOff(generation);
                            LockSupport.parkNanos(INTERVAL.toNanos());
                        }
                    }
                });
        try {
            work.run();
            if (called.get()) {
                throw new Progress.Abandoned();
            }
        } catch (RuntimeException cancelled) {
            throw called.get() ? new Progress.Abandoned() : cancelled;
        } finally {
            ended.set(true);
            LockSupport.unpark(ticker);
        }
    }

    /// A look that fails is made up for by the next one.
    private void tell(Watcher watcher, Generation generation, long before, long expected) {
        try {
            watcher.saw(drawn(generation) - before, expected);
        } catch (DataAccessException | TransactionException notNow) {
            log.debug("{}: {}", generation.base(), notNow.toString());
        }
    }

    private long drawn(Generation generation) {
        return jdbc.sql("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM " + generation.filled())
                .query(Long.class)
                .single();
    }

    private long estimate(Generation generation) {
        return jdbc.sql("SELECT COALESCE(sum(base_rows), 0) FROM readmodels.sizes() WHERE model = ? AND generation = ?")
                .params(generation.model(), generation.number())
                .query(Long.class)
                .single();
    }
}
