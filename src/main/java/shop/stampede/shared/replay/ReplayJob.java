package shop.stampede.shared.replay;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.SqlProblem;
import shop.stampede.shared.replay.ReplayLog.Task;

/// Carries out the replays that are wanted, one at a time in all instances together: whoever does it holds an advisory
/// lock for as long. One that was cut off, by a stop or a crash, begins again from the start; the live table was not
/// touched.
@Component
class ReplayJob {

    private static final Logger log = LoggerFactory.getLogger(ReplayJob.class);
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('stampede replay', 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('stampede replay', 0))";

    private final Replay replay;
    private final ReplayLog replays;
    private final Copies copies;
    private final DataSource database;
    private final ReentrantLock onlyOne = new ReentrantLock();
    private @Nullable Thread worker;
    private volatile boolean stopped;

    ReplayJob(Replay replay, ReplayLog replays, Copies copies, DataSource database) {
        this.replay = replay;
        this.replays = replays;
        this.copies = copies;
        this.database = database;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
    void look() {
        onlyOne.lock();
        try {
            boolean idle = worker == null || !worker.isAlive();
            if (idle && !stopped && replays.next().isPresent()) {
                worker = Thread.ofPlatform().daemon().name("replay").start(this::work);
            }
        } finally {
            onlyOne.unlock();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        var running = worker;
        if (running != null) {
            running.interrupt();
            running.join(5_000);
        }
    }

    private void work() {
        try (var connection = database.getConnection()) {
            if (!says(connection, LOCK)) {
                return;
            }
            try {
                for (var task = replays.next(); task.isPresent() && !stopped; task = replays.next()) {
                    run(task.get(), connection);
                }
            } finally {
                says(connection, UNLOCK);
            }
        } catch (InterruptedException _) {
            log.info("A replay is cut off; it begins again at the next start");
        } catch (SQLException | RuntimeException outOfReach) {
            log.warn("A replay is cut off and will begin again: {}", outOfReach.toString());
        }
    }

    private void run(Task task, Connection lock) throws InterruptedException {
        try {
            var copy = copies.named(task.copy())
                    .orElseThrow(() -> new IllegalStateException("There is no copy " + task.copy() + " any more"));
            replay.run(copy, task, () -> requireHeld(lock));
        } catch (RuntimeException failure) {
            if (stopped || Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (SqlProblem.isLostConnection(failure)) {
                throw failure;
            }
            log.warn("The replay of {} failed", task.copy(), failure);
            replays.failed(task.id(), String.valueOf(failure.getMessage()));
        }
    }

    /// The lock lives as long as its connection does.
    private static void requireHeld(Connection lock) {
        try {
            if (!lock.isValid(5)) {
                throw new IllegalStateException("The database has dropped the connection that held the lock");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean says(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
