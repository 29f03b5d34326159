package shop.stampede.shared.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What of the outbox is not delivered, for the people who run the shop.
@Component
public class Publications {

    private static final String SELECT = """
            SELECT p.id, p.listener_id, p.event_type, p.serialized_event, p.publication_date, f.cause, f.failed_at,
                   COALESCE(f.attempts, 0) AS attempts,
                   CASE WHEN f.parked THEN 'parked' WHEN f.publication_id IS NOT NULL THEN 'failed' ELSE 'waiting' END AS state
            FROM outbox.event_publication p LEFT JOIN outbox.failure f ON f.publication_id = p.id
            """;

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What failed at least once and is not delivered yet, parked ones first, 200 at most.
    public List<Publication> failed() {
        return jdbc.sql(
                        SELECT
                                + " WHERE p.completion_date IS NULL AND f.publication_id IS NOT NULL ORDER BY f.parked DESC, p.publication_date LIMIT 200")
                .query(Publications::read)
                .list();
    }

    /// Everything that is not delivered yet, the oldest first, 200 at most.
    public List<Publication> undelivered() {
        return jdbc.sql(SELECT + " WHERE p.completion_date IS NULL ORDER BY p.publication_date LIMIT 200")
                .query(Publications::read)
                .list();
    }

    private static Publication read(ResultSet row, int number) throws SQLException {
        Timestamp failedAt = row.getTimestamp("failed_at");
        return new Publication(
                row.getObject("id", UUID.class),
                row.getString("listener_id"),
                row.getString("event_type"),
                row.getString("serialized_event"),
                row.getString("state"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getTimestamp("publication_date").toInstant(),
                failedAt == null ? null : failedAt.toInstant());
    }
}
