package shop.stampede.shared.commands;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Columns;
import shop.stampede.shared.readmodels.VersionToken;

/// One row for each command carried out or refused: its id, a fingerprint of its content, and its outcome.
///
/// The row is claimed first and filled last, in the command's own transaction. A second sender of the same
/// id waits on the unique index until the first has committed, for [#PATIENCE] at most.
@Component
class CommandLog {

    /// How long any lock is waited for inside a command.
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String CLAIM = """
            WITH patience AS (SELECT set_config('lock_timeout', :patience, true) AS set)
            INSERT INTO shared.command (command_id, type, fingerprint, actor, received_at)
            SELECT c.* FROM patience, unnest(CAST(:ids AS text[]), CAST(:types AS text[]), CAST(:fingerprints AS text[]),
                                             CAST(:actors AS text[]), CAST(:moments AS timestamptz[])) AS c
            WHERE set IS NOT NULL
            ON CONFLICT (command_id) DO NOTHING
            RETURNING command_id, pg_current_xact_id()::text AS xid
            """;

    private static final String COMPLETE = """
            UPDATE shared.command c
            SET outcome = o.outcome, result = o.result, version = o.version, refused = o.refused, took_micros = o.took
            FROM unnest(CAST(:ids AS text[]), CAST(:outcomes AS text[]), CAST(:results AS jsonb[]), CAST(:versions AS text[]),
                        CAST(:refused AS boolean[]), CAST(:took AS bigint[])) AS o (id, outcome, result, version, refused, took)
            WHERE c.command_id = o.id
            """;

    private static final String REFUSE = """
            INSERT INTO shared.command (command_id, type, fingerprint, actor, received_at, outcome, result, version, refused, took_micros)
            VALUES (:id, :type, :fingerprint, :actor, :at, :outcome, CAST(:result AS jsonb), '', true, :took)
            ON CONFLICT (command_id) DO NOTHING
            """;

    private static final String FIND = """
            SELECT command_id, fingerprint, outcome, result::text AS result, COALESCE(version, '') AS version
            FROM shared.command WHERE command_id = ANY (CAST(:ids AS text[]))
            """;

    private static final String FORGET = "DELETE FROM shared.command WHERE received_at < :before";

    private final JdbcClient jdbc;

    CommandLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Claims ids for this transaction, one after the other in their own order, so that two callers never
    /// wait for each other in a circle.
    ///
    /// @return the transaction's id and what it has claimed; nothing, if all have been claimed and
    ///     committed before
    /// @throws CommandStillRunning if another transaction holds one of the claims for longer than [#PATIENCE]
    Optional<Claimed> claim(List<Entry> entries) {
        var inOrder = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.id().value()))
                .toList();
        try {
            var claims = jdbc.sql(CLAIM)
                    .param("patience", PATIENCE.toMillis() + "ms")
                    .param("ids", Columns.of(inOrder, entry -> entry.id().value()))
                    .param("types", Columns.of(inOrder, Entry::type))
                    .param("fingerprints", Columns.of(inOrder, Entry::fingerprint))
                    .param(
                            "actors",
                            Columns.of(inOrder, entry -> entry.context.actor().name()))
                    .param("moments", Columns.of(inOrder, entry -> entry.context.at()))
                    .query((rs, _) -> Map.entry(new CommandId(rs.getString("command_id")), rs.getString("xid")))
                    .list();
            return claims.stream()
                    .findFirst()
                    .map(first -> new Claimed(
                            first.getValue(),
                            claims.stream().map(Map.Entry::getKey).collect(Collectors.toSet())));
        } catch (CannotAcquireLockException e) {
            throw new CommandStillRunning(inOrder.getFirst().id(), e);
        }
    }

    void complete(List<Completed> commands) {
        jdbc.sql(COMPLETE)
                .param("ids", Columns.of(commands, command -> command.id.value()))
                .param("outcomes", Columns.of(commands, command -> command.outcome.name()))
                .param("results", Columns.of(commands, command -> command.outcome.json()))
                .param("versions", Columns.of(commands, command -> command.version.value()))
                .param("refused", Columns.of(commands, Completed::refused))
                .param("took", Columns.of(commands, command -> command.took.toNanos() / 1_000))
                .update();
    }

    /// @return whether the refusal was kept; if not, somebody else's answer to the same id came first
    boolean refuse(Entry entry, StoredOutcome outcome, Duration took) {
        return jdbc.sql(REFUSE)
                        .param("id", entry.id().value())
                        .param("type", entry.type)
                        .param("fingerprint", entry.fingerprint)
                        .param("actor", entry.context.actor().name())
                        .param("at", Timestamp.from(entry.context.at()))
                        .param("outcome", outcome.name())
                        .param("result", outcome.json())
                        .param("took", took.toNanos() / 1_000)
                        .update()
                == 1;
    }

    Map<CommandId, Answer> find(Set<CommandId> ids) {
        return jdbc.sql(FIND).param("ids", Columns.of(ids, CommandId::value)).query(Answer.class).list().stream()
                .collect(Collectors.toMap(answer -> new CommandId(answer.commandId), Function.identity()));
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql(FORGET).param("before", Timestamp.from(moment)).update();
    }

    record Entry(CommandContext context, String type, String fingerprint) {

        CommandId id() {
            return context.commandId();
        }

        boolean isTheSameAs(Entry other) {
            return fingerprint.equals(other.fingerprint);
        }
    }

    record Claimed(String xid, Set<CommandId> ids) {}

    record Completed(CommandId id, StoredOutcome outcome, VersionToken version, boolean refused, Duration took) {}

    /// An outcome as it is stored: the result record's simple name and its JSON.
    record StoredOutcome(String name, String json) {}

    record Answer(String commandId, String fingerprint, String outcome, String result, String version) {

        /// Whether the same was asked then.
        boolean isTo(Entry entry) {
            return fingerprint.equals(entry.fingerprint);
        }

        VersionToken versionToken() {
            return VersionToken.of(version);
        }
    }
}
