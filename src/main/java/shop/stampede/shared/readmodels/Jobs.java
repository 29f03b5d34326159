package shop.stampede.shared.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.Job.Kind;
import shop.stampede.shared.readmodels.Job.Outcome;

/// The jobs of all read models: asked for, under way, and of late.
@Component
class Jobs {

    /// Who asks for what nobody asked for: see [Upkeep].
    static final String THE_SHOP = "shop";

    private static final String SELECT = """
            SELECT id, model, kind, requested_by, requested_at, started_at, ended_at, step, progress, rows_done, rows_expected,
                   outcome, problem, result::text AS result
            FROM readmodels.job
            """;

    private final JdbcClient jdbc;

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the job's id, or nothing if one of this read model is open
    Optional<Long> request(String model, Kind kind, String requestedBy, Instant at) {
        return jdbc.sql("""
                INSERT INTO readmodels.job (model, kind, requested_by, requested_at) VALUES (:model, :kind, :by, :at)
                ON CONFLICT (model) WHERE ended_at IS NULL DO NOTHING RETURNING id
                """)
                .param("model", model)
                .param("kind", kind.word())
                .param("by", requestedBy)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    /// Calls off the open job of a read model, if there is one.
    boolean abandon(String model) {
        return jdbc.sql(
                                "UPDATE readmodels.job SET outcome = 'abandoned', ended_at = now() WHERE model = :model AND ended_at IS NULL")
                        .param("model", model)
                        .update()
                == 1;
    }

    /// What a person has asked for first, then what the shop sees to by itself; each in the order of asking.
    List<Job> open() {
        return jdbc.sql(SELECT + "WHERE ended_at IS NULL ORDER BY requested_by = :shop, id")
                .param("shop", THE_SHOP)
                .query(Jobs::read)
                .list();
    }

    /// The last job of each read model, under way or over.
    List<Job> lastOfEach() {
        return jdbc.sql(SELECT + "WHERE id IN (SELECT max(id) FROM readmodels.job GROUP BY model)")
                .query(Jobs::read)
                .list();
    }

    /// The last jobs of a read model, the newest first.
    List<Job> latest(String model, int count) {
        return jdbc.sql(SELECT + "WHERE model = :model ORDER BY id DESC LIMIT :count")
                .param("model", model)
                .param("count", count)
                .query(Jobs::read)
                .list();
    }

    Optional<Job> last(String model, Kind kind) {
        return jdbc.sql(SELECT + "WHERE model = :model AND kind = :kind ORDER BY id DESC LIMIT 1")
                .param("model", model)
                .param("kind", kind.word())
                .query(Jobs::read)
                .optional();
    }

    void start(Job job) {
        jdbc.sql("UPDATE readmodels.job SET started_at = now(), step = 'started' WHERE id = :id AND ended_at IS NULL")
                .param("id", job.id())
                .update();
    }

    void end(Job job, Outcome outcome, @Nullable String problem, @Nullable String result) {
        jdbc.sql("""
                UPDATE readmodels.job
                SET ended_at = now(), outcome = :outcome, problem = :problem, result = CAST(:result AS jsonb),
                    progress = CASE WHEN :outcome = 'done' THEN 1 ELSE progress END
                WHERE id = :id AND ended_at IS NULL
                """)
                .param("id", job.id())
                .param("outcome", outcome.word())
                .param("problem", problem)
                .param("result", result)
                .update();
    }

    /// Forgets all but the last hundred jobs of each read model.
    void forgetOld() {
        jdbc.sql("""
                DELETE FROM readmodels.job j USING (
                    SELECT id, row_number() OVER (PARTITION BY model ORDER BY id DESC) AS age FROM readmodels.job) numbered
                WHERE numbered.id = j.id AND numbered.age > 100
                """).update();
    }

    Progress progressOf(Job job) {
        return new Progress() {

            @Override
            public void at(String step, double share, long rowsDone, long rowsExpected) {
                int stillOpen = jdbc.sql("""
                        UPDATE readmodels.job
                        SET step = :step, progress = GREATEST(0, LEAST(1, :share)), rows_done = :done, rows_expected = :expected
                        WHERE id = :id AND ended_at IS NULL
                        """)
                        .param("step", step)
                        .param("share", share)
                        .param("done", rowsDone)
                        .param("expected", rowsExpected)
                        .param("id", job.id())
                        .update();
                if (stillOpen == 0) {
                    throw new Abandoned();
                }
            }

            @Override
            public boolean isWanted() {
                return jdbc.sql("SELECT ended_at IS NULL FROM readmodels.job WHERE id = :id")
                        .param("id", job.id())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
            }
        };
    }

    private static Job read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Job(
                row.getLong("id"),
                row.getString("model"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getString("step"),
                row.getDouble("progress"),
                row.getLong("rows_done"),
                row.getLong("rows_expected"),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                row.getString("problem"),
                row.getString("result"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
