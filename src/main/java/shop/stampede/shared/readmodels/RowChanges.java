package shop.stampede.shared.readmodels;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Tells which rows of the read models have changed, on whichever instance they were refreshed.
///
/// Each batch is announced by PostgreSQL's NOTIFY, in its own transaction, so the announcement comes exactly if the
/// batch was committed. While this instance cannot listen, nobody can say what has changed: [#isListening] is false
/// then, and once it listens again everything counts as changed.
@Component
public class RowChanges implements SmartLifecycle {

    static final String CHANNEL = "readmodels";

    /// Announcements hold 8,000 bytes at most: a batch with more keys says that anything may have changed.
    private static final int MAX_LENGTH = 7_000;

    private static final Logger log = LoggerFactory.getLogger(RowChanges.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean listening;
    private volatile boolean running;

    RowChanges(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public interface Listener {

        void changed(String model, Set<String> keys);

        /// Any row of this read model may have changed.
        void anyChanged(String model);

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

    /// What a batch announces: the model alone stands for any of its rows.
    static String announcement(String model, Set<String> keys) {
        var all = model + "\t" + String.join("\t", keys);
        return keys.isEmpty() || all.length() > MAX_LENGTH ? model : all;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("row-changes").start(this::run);
    }

    private void run() {
        while (running) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                listeners.forEach(Listener::anythingChanged);
                listening = true;
                hear(connection.unwrap(PGConnection.class));
                statement.execute("UNLISTEN " + CHANNEL);
            } catch (SQLException lost) {
                log.debug("Changes of rows are not heard of: {}", lost.toString());
            } finally {
                listening = false;
            }
            LockSupport.parkNanos(BEFORE_NEXT_TRY.toNanos());
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            var announcements = connection.getNotifications((int) LOOK.toMillis());
            if (announcements != null) {
                for (var announcement : announcements) {
                    hear(announcement.getParameter());
                }
            }
        }
    }

    private void hear(String announcement) {
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
