package shop.stampede.shared.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// One event as it was stored.
///
/// @param stored the type with the version it was written in
/// @param payload JSON in that version
public record JournalEntry(
        JournalCursor cursor,
        UUID eventId,
        EventType stored,
        String aggregateType,
        String aggregateId,
        long aggregateVersion,
        String commandId,
        String actor,
        Instant at,
        String payload) {

    static final String COLUMNS = """
            xid::text::bigint AS transaction, position, event_id, type, schema_version, aggregate_type, aggregate_id,
            aggregate_version, command_id, actor, occurred_at, payload::text AS payload
            """;

    static JournalEntry read(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                new JournalCursor(row.getLong("transaction"), row.getLong("position")),
                Objects.requireNonNull(row.getObject("event_id", UUID.class)),
                new EventType(row.getString("type"), row.getInt("schema_version")),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getString("command_id"),
                row.getString("actor"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("payload"));
    }
}
