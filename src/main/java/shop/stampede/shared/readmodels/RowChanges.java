package shop.stampede.shared.readmodels;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Tells which rows of the read models have changed, on whichever instance they were refreshed.
///
/// Each batch is announced by PostgreSQL's NOTIFY, in its own transaction, so the announcement comes exactly if the
/// batch was committed. While this instance cannot listen, nobody can say what has changed: [#isListening] is false
/// then, and once it listens again everything counts as changed.
///
/// It listens on a connection of its own, outside the pool, so it notices at once when the database goes away, and
/// soon when it comes back, however many wait for the pool's connections.
@Component
public class RowChanges implements SmartLifecycle {

    static final String CHANNEL = "readmodels";

    private static final String SWITCHED = "\nswitched";

    private static final Logger log = LoggerFactory.getLogger(RowChanges.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(250);
    private static final int SECONDS_TO_ANSWER = 2;

    private final JdbcConnectionDetails database;
    private final DataSource pool;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean listening;
    private volatile boolean cutOff;
    private volatile boolean running;

    RowChanges(JdbcConnectionDetails database, DataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    public interface Listener {

        void changed(String model, Set<String> keys);

        /// Any row of this read model may have changed.
        void anyChanged(String model);

        /// The read model is read from another generation now. Its rows tell the same, perhaps in another form.
        void switched(String model);

        /// Any row of any read model may have changed.
        void anythingChanged();
    }

    public void tell(Listener listener) {
        listeners.add(listener);
    }

    /// Whether every change is heard of.
    public boolean isListening() {
        return listening;
    }

    /// Whether the database could not be reached when that was last tried, which is several times a second. While it
    /// cannot, whoever waits for a connection waits in vain.
    public boolean isCutOff() {
        return cutOff;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("row-changes").start(this::run);
    }

    private void run() {
        while (running) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                waitForPool();
                listeners.forEach(Listener::anythingChanged);
                listening = true;
                cutOff = false;
                hear(connection);
            } catch (SQLException | RuntimeException lost) {
                log.debug("Changes of rows are not heard of: {}", lost.toString());
                pauseUnless(listening);
            } finally {
                listening = false;
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "stampede row changes");
        properties.setProperty("connectTimeout", "" + SECONDS_TO_ANSWER);
        properties.setProperty("socketTimeout", "" + SECONDS_TO_ANSWER);
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        try {
            return DriverManager.getConnection(database.getJdbcUrl(), properties);
        } catch (SQLException failed) {
            cutOff = isOutOfReach(failed);
            throw failed;
        }
    }

    /// Not connected, shutting down or starting up; one connection too many is another matter.
    private static boolean isOutOfReach(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /// The pool may take some seconds longer to notice that the database is back. Until then nothing is forgotten
    /// that could not be read again.
    private void waitForPool() throws SQLException {
        pool.getConnection().close();
    }

    private void hear(Connection connection) throws SQLException {
        while (running) {
            var announcements = connection.unwrap(PGConnection.class).getNotifications((int) LOOK.toMillis());
            if (announcements != null && announcements.length > 0) {
                for (var announcement : announcements) {
                    hear(announcement.getParameter());
                }
            } else if (!connection.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLException("The database does not answer any more");
            }
        }
    }

    /// A connection that was good is made anew at once.
    private static void pauseUnless(boolean wasGood) {
        if (!wasGood) {
            LockSupport.parkNanos(BEFORE_NEXT_TRY.toNanos());
        }
    }

    /// One of the [Announcements] of a batch, or [#SWITCHED] after the model's name for another generation.
    private void hear(String announcement) {
        if (announcement.endsWith(SWITCHED)) {
            var model = announcement.substring(0, announcement.length() - SWITCHED.length());
            listeners.forEach(listener -> listener.switched(model));
            return;
        }
        var words = announcement.split("\t", -1);
        var keys = Set.copyOf(Arrays.asList(words).subList(1, words.length));
        for (var listener : listeners) {
            if (keys.isEmpty()) {
                listener.anyChanged(words[0]);
            } else {
                listener.changed(words[0], keys);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
