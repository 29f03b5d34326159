package shop.stampede.shared.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

/// Every domain event there ever was: the audit trail, and the source for replay.
///
/// An entry is written in the transaction of the command that caused it, so there is an entry exactly if the
/// command was committed. Entries are never changed or deleted.
@Component
public class Journal {

    private static final String APPEND = """
            INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                       command_id, actor, occurred_at, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Journal(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Appends events in one round trip; must run inside the command's transaction.
    public void append(List<DomainEvent> events, String commandId, Actor actor, Instant at) {
        var rows = events.stream()
                .map(event -> {
                    var type = EventType.of(event.getClass());
                    return new Object[] {
                        UUID.randomUUID(),
                        type.name(),
                        type.version(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.aggregateVersion(),
                        commandId,
                        actor.name(),
                        Timestamp.from(at),
                        json.writeValueAsString(event)
                    };
                })
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(APPEND, rows);
        }
    }
}
