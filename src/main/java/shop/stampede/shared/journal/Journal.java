package shop.stampede.shared.journal;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Columns;
import shop.stampede.shared.TimeOrderedId;
import tools.jackson.databind.json.JsonMapper;

/// Every domain event there ever was: the audit trail, and the source for replay.
///
/// An entry is written in the transaction of the command that caused it, so there is an entry exactly if the
/// command was committed. Entries are never changed or deleted.
@Component
public class Journal {

    private static final String APPEND = """
            WITH appended AS (
                INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                           command_id, actor, occurred_at, payload)
                SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:types AS text[]), CAST(:versions AS int[]),
                                     CAST(:aggregateTypes AS text[]), CAST(:aggregateIds AS text[]), CAST(:aggregateVersions AS bigint[]),
                                     CAST(:commands AS text[]), CAST(:actors AS text[]), CAST(:moments AS timestamptz[]),
                                     CAST(:payloads AS jsonb[]))
                RETURNING position)
            SELECT min(position) AS "from", max(position) AS "to", CAST(count(*) AS int) AS entries FROM appended
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The command behind an event.
    public record Cause(String commandId, String actor, Instant at) {}

    public record Caused(Cause cause, DomainEvent event) {}

    /// Appends in one round trip, in this order; must run inside the transaction of the commands.
    ///
    /// @param events at least one
    public JournalSpan append(List<Caused> events) {
        return jdbc.sql(APPEND)
                .param("ids", Columns.of(events, caused -> TimeOrderedId.at(caused.cause.at())))
                .param("types", Columns.of(events, caused -> type(caused).name()))
                .param("versions", Columns.of(events, caused -> type(caused).version()))
                .param("aggregateTypes", Columns.of(events, caused -> caused.event.aggregateType()))
                .param("aggregateIds", Columns.of(events, caused -> caused.event.aggregateId()))
                .param("aggregateVersions", Columns.of(events, caused -> caused.event.aggregateVersion()))
                .param("commands", Columns.of(events, caused -> caused.cause.commandId()))
                .param("actors", Columns.of(events, caused -> caused.cause.actor()))
                .param("moments", Columns.of(events, caused -> caused.cause.at()))
                .param("payloads", Columns.of(events, caused -> json.writeValueAsString(caused.event)))
                .query((rs, _) -> new JournalSpan(rs.getLong("from"), rs.getLong("to"), rs.getInt("entries")))
                .single();
    }

    private static EventType type(Caused caused) {
        return EventType.of(caused.event.getClass());
    }
}
