package shop.stampede.shared.readmodels;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events that are committed and not yet shown, of all instances: their publications are in the outbox until every
/// read model has them.
@Component
class Undelivered {

    private static final String WAITING = """
            SELECT COALESCE(sum(COALESCE(CAST(CAST(serialized_event AS json) ->> 'entries' AS int), 1)), 0) AS events, min(publication_date) AS oldest
            FROM outbox.event_publication p
            WHERE completion_date IS NULL AND listener_id = '%s'
              AND NOT EXISTS (SELECT FROM outbox.failure f WHERE f.publication_id = p.id AND f.parked)
            """.formatted(ReadModelListener.ID);

    private static final String PARKED = """
            SELECT count(*) FROM outbox.event_publication p JOIN outbox.failure f ON f.publication_id = p.id AND f.parked
            WHERE completion_date IS NULL AND listener_id = '%s'
            """.formatted(ReadModelListener.ID);

    private static final String OF_TRANSACTION = """
            SELECT EXISTS (SELECT FROM outbox.event_publication
                           WHERE xid = CAST(? AS xid8) AND completion_date IS NULL AND listener_id = '%s')
            """.formatted(ReadModelListener.ID);

    /// Events that may be on their way to the read models at once; the others stay in the outbox.
    private static final int MOST_IN_HAND = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Semaphore room = new Semaphore(MOST_IN_HAND);

    Undelivered(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param since when the oldest was published; now, if there is none
    record Waiting(int events, Instant since) {}

    /// Deliveries that failed too often and wait for a person's decision.
    int parked() {
        return jdbc.sql(PARKED).query(Integer.class).single();
    }

    /// Without those that wait for a person's decision: they would make all read models look late for as long.
    Waiting waiting() {
        return jdbc.sql(WAITING)
                .query((rs, _) -> new Waiting(
                        rs.getInt("events"),
                        rs.getTimestamp("oldest") == null
                                ? clock.instant()
                                : rs.getTimestamp("oldest").toInstant()))
                .single();
    }

    /// Whether something that this transaction did is not yet shown by every read model that is kept row by row.
    boolean ofTransaction(String xid) {
        return jdbc.sql(OF_TRANSACTION).param(xid).query(Boolean.class).single();
    }

    /// Waits until there is room for so many events.
    void take(int events) {
        room.acquireUninterruptibly(Math.min(events, MOST_IN_HAND));
    }

    /// @return whether there was room
    boolean tryTake(int events) {
        return room.tryAcquire(Math.min(events, MOST_IN_HAND));
    }

    void shown(int events) {
        room.release(Math.min(events, MOST_IN_HAND));
    }

    /// Whether events that are published now would be shown soon, and so may be kept in memory until then.
    boolean hasRoom() {
        return room.availablePermits() > 0;
    }

    /// Events that this instance is showing at the moment.
    int inHand() {
        return MOST_IN_HAND - room.availablePermits();
    }
}
