package shop.stampede.shared.readmodels;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/// Sees to it that long work on one read model is done by one instance at a time.
///
/// Whoever does it holds an advisory lock of a session of its own, for as long as that connection lives: if the
/// instance dies, PostgreSQL gives the lock back.
@Component
class JobOwner {

    private static final Logger log = LoggerFactory.getLogger(JobOwner.class);

    private final DataSource dataSource;

    JobOwner(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @return false, without having done anything, if another instance is at work on this read model
    boolean tryFor(String model, Runnable work) {
        try (var session = dataSource.getConnection()) {
            if (!ask(session, "pg_try_advisory_lock(hashtextextended(?, 0))", model)) {
                return false;
            }
            doAndRelease(session, model, work);
            return true;
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("The connection was lost at " + model, lost);
        }
    }

    void waitFor(String model, Runnable work) {
        try (var session = dataSource.getConnection()) {
            ask(session, "pg_advisory_lock(hashtextextended(?, 0)) IS NOT NULL", model);
            doAndRelease(session, model, work);
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("The connection was lost at " + model, lost);
        }
    }

    private static void doAndRelease(Connection session, String model, Runnable work) {
        try {
            work.run();
        } finally {
            try {
                ask(session, "pg_advisory_unlock(hashtextextended(?, 0))", model);
            } catch (SQLException gone) {
                log.debug("The lock went with its connection: {}", gone.toString());
            }
        }
    }

    private static boolean ask(Connection session, String expression, String model) throws SQLException {
        try (var statement = session.prepareStatement("SELECT " + expression)) {
            statement.setString(1, "work on " + model);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
