package shop.stampede.shared.commands;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.VersionToken;

/// One row for each command carried out or refused: its id, a fingerprint of its content, and its outcome.
///
/// The row is claimed first and filled last, in the command's own transaction. A second sender of the same id waits
/// on the unique index until the first has committed, for [#PATIENCE] at most.
@Component
class CommandLog {

    /// How long any lock is waited for inside a command.
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String CLAIM = """
            WITH patience AS (SELECT set_config('lock_timeout', :patience, true) AS set)
            INSERT INTO shared.command (command_id, type, fingerprint, actor, received_at)
            SELECT :id, :type, :fingerprint, :actor, :at FROM patience WHERE set IS NOT NULL
            ON CONFLICT (command_id) DO NOTHING
            RETURNING pg_current_xact_id()::text
            """;

    private static final String COMPLETE = """
            UPDATE shared.command
            SET outcome = :outcome, result = CAST(:result AS jsonb), version = :version, refused = :refused, took_micros = :took
            WHERE command_id = :id
            """;

    private static final String REFUSE = """
            INSERT INTO shared.command (command_id, type, fingerprint, actor, received_at, outcome, result, version, refused, took_micros)
            VALUES (:id, :type, :fingerprint, :actor, :at, :outcome, CAST(:result AS jsonb), '', true, :took)
            ON CONFLICT (command_id) DO NOTHING
            """;

    private static final String FIND =
            "SELECT fingerprint, outcome, result::text AS result, version FROM shared.command WHERE command_id = :id";

    private static final String FORGET = "DELETE FROM shared.command WHERE received_at < :before";

    private final JdbcClient jdbc;

    CommandLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Claims the id for this transaction.
    ///
    /// @return the transaction's id, or nothing if the id has been claimed and committed before
    /// @throws CommandStillRunning if another transaction holds the claim for longer than [#PATIENCE]
    Optional<String> claim(Entry entry) {
        try {
            return bind(CLAIM, entry)
                    .param("patience", PATIENCE.toMillis() + "ms")
                    .query(String.class)
                    .optional();
        } catch (CannotAcquireLockException e) {
            throw new CommandStillRunning(entry.context.commandId(), e);
        }
    }

    void complete(CommandId id, StoredOutcome outcome, VersionToken version, Duration took) {
        jdbc.sql(COMPLETE)
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("result", outcome.json())
                .param("version", version.value())
                .param("refused", false)
                .param("took", took.toNanos() / 1_000)
                .update();
    }

    /// @return whether the refusal was kept; if not, somebody else's answer to the same id came first
    boolean refuse(Entry entry, StoredOutcome outcome, Duration took) {
        return bind(REFUSE, entry)
                        .param("outcome", outcome.name())
                        .param("result", outcome.json())
                        .param("took", took.toNanos() / 1_000)
                        .update()
                == 1;
    }

    Optional<Answer> find(CommandId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(Answer.class).optional();
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql(FORGET).param("before", Timestamp.from(moment)).update();
    }

    private JdbcClient.StatementSpec bind(String sql, Entry entry) {
        return jdbc.sql(sql)
                .param("id", entry.context.commandId().value())
                .param("type", entry.type)
                .param("fingerprint", entry.fingerprint)
                .param("actor", entry.context.actor().name())
                .param("at", Timestamp.from(entry.context.at()));
    }

    record Entry(CommandContext context, String type, String fingerprint) {}

    /// An outcome as it is stored: the result record's simple name and its JSON.
    record StoredOutcome(String name, String json) {}

    record Answer(
            String fingerprint,
            String outcome,
            String result,
            @Nullable String version) {}
}
