package shop.stampede.shared.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What of the outbox is not delivered, for the people who run the shop.
@Component
public class Publications {

    private static final String SELECT = """
            SELECT p.id, p.listener_id, p.event_type, p.serialized_event, p.publication_date, f.cause, f.failed_at,
                   COALESCE(f.attempts, 0) AS attempts,
                   CASE WHEN NOT f.parked THEN f.failed_at + LEAST(interval '5 minutes', interval '1 second' * 2 ^ f.attempts) END AS next_try_at,
                   CASE WHEN f.parked THEN 'parked' WHEN f.publication_id IS NOT NULL THEN 'failed'
                        WHEN p.status = 'PROCESSING' THEN 'running' ELSE 'waiting' END AS state
            FROM outbox.event_publication p LEFT JOIN outbox.failure f ON f.publication_id = p.id
            """;

    private static final String BY_LISTENER = """
            SELECT p.listener_id, min(p.publication_date) AS oldest,
                   count(*) FILTER (WHERE f.publication_id IS NULL AND p.status IS DISTINCT FROM 'PROCESSING') AS waiting,
                   count(*) FILTER (WHERE f.publication_id IS NULL AND p.status = 'PROCESSING') AS running,
                   count(*) FILTER (WHERE NOT f.parked) AS failed,
                   count(*) FILTER (WHERE f.parked) AS parked
            FROM outbox.event_publication p LEFT JOIN outbox.failure f ON f.publication_id = p.id
            WHERE p.completion_date IS NULL GROUP BY p.listener_id ORDER BY p.listener_id
            """;

    private static final String BY_AGE = """
            SELECT width_bucket(extract(epoch FROM now() - publication_date)::float8, ARRAY[%s]::float8[]) AS bucket, count(*) AS publications
            FROM outbox.event_publication WHERE completion_date IS NULL GROUP BY 1
            """.formatted(
            BacklogAge.BOUNDS.stream().map(bound -> "" + bound.toSeconds()).collect(Collectors.joining(",")));

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

    /// What is not delivered yet, by listener; one that has everything is left out.
    public List<Backlog> byListener() {
        return jdbc.sql(BY_LISTENER)
                .query((rs, _) -> new Backlog(
                        rs.getString("listener_id"),
                        rs.getInt("waiting"),
                        rs.getInt("running"),
                        rs.getInt("failed"),
                        rs.getInt("parked"),
                        rs.getTimestamp("oldest").toInstant()))
                .list();
    }

    /// What is not delivered yet, by age, the youngest first, without a gap.
    public List<BacklogAge> byAge() {
        Map<Integer, Integer> counts = new HashMap<>();
        jdbc.sql(BY_AGE)
                .query((rs, _) ->
                        counts.merge(Math.max(1, rs.getInt("bucket")), rs.getInt("publications"), Integer::sum))
                .list();
        return IntStream.range(0, BacklogAge.BOUNDS.size())
                .mapToObj(i -> new BacklogAge(BacklogAge.BOUNDS.get(i), counts.getOrDefault(i + 1, 0)))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Publication read(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getObject("id", UUID.class),
                row.getString("listener_id"),
                row.getString("event_type"),
                row.getString("serialized_event"),
                row.getString("state"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getTimestamp("publication_date").toInstant(),
                instant(row.getTimestamp("failed_at")),
                instant(row.getTimestamp("next_try_at")));
    }
}
