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
import org.springframework.transaction.support.TransactionTemplate;

/// Watches how many rows a base has while one statement fills or refreshes it.
///
/// PostgreSQL tells nobody how far such a statement is. The base's query therefore draws a number from a sequence for
/// each row, and what a sequence has given out is visible to everybody at once.
@Component
class RowCount {

    private static final Logger log = LoggerFactory.getLogger(RowCount.class);
    private static final Duration INTERVAL = Duration.ofMillis(400);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RowCount(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @FunctionalInterface
    interface Watcher {
        /// @throws Progress.Abandoned if nobody wants the rows any more
        void saw(long done, long expected);
    }

    /// Runs the work in a transaction and tells the watcher a few times a second how far it is. If the watcher does
    /// not want it any more, the statement is cancelled.
    ///
    /// @param like a generation that has about as many rows
    void during(Generation generation, Optional<Generation> like, Watcher watcher, Runnable work) {
        long expected = like.map(this::estimate).orElse(0L);
        long before = drawn(generation);
        var ended = new AtomicBoolean();
        var called = new AtomicBoolean();
        transaction.executeWithoutResult(_ -> {
            int backend =
                    jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
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
                            jdbc.sql("SELECT pg_cancel_backend(?)")
                                    .param(backend)
                                    .query(Boolean.class)
                                    .single();
                        }
                    });
            try {
                work.run();
            } catch (DataAccessException cancelled) {
                throw called.get() ? new Progress.Abandoned() : cancelled;
            } finally {
                ended.set(true);
                LockSupport.unpark(ticker);
            }
        });
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
