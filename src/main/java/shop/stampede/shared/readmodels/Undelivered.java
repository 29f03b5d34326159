package shop.stampede.shared.readmodels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events that are committed and not yet shown, of all instances: their publications are in the outbox until every
/// read model has them.
@Component
class Undelivered {

    private static final String WAITING = """
            SELECT count(*) AS events, min(publication_date) AS oldest FROM outbox.event_publication
            WHERE completion_date IS NULL AND listener_id = '%s'
            """.formatted(ReadModelListener.ID);

    private static final String OF_TRANSACTION = """
            SELECT EXISTS (SELECT FROM outbox.event_publication
                           WHERE xid = CAST(? AS xid8) AND completion_date IS NULL AND listener_id = '%s')
            """.formatted(ReadModelListener.ID);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicInteger inHand = new AtomicInteger();

    Undelivered(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param since when the oldest was published; now, if there is none
    record Waiting(int events, Instant since) {

        Duration age(Instant now) {
            return Duration.between(since, now);
        }
    }

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

    void taken() {
        inHand.incrementAndGet();
    }

    void shown() {
        inHand.decrementAndGet();
    }

    /// Events that this instance is showing at the moment.
    int inHand() {
        return inHand.get();
    }
}
