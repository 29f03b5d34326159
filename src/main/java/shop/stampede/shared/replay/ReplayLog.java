package shop.stampede.shared.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far each replay is, in the database: the next instance goes on from there.
@Component
class ReplayLog {

    private static final String OLDEST = """
            SELECT id, copy, state FROM journal.replay WHERE state IN ('wanted', 'running', 'replaced')
            ORDER BY requested_at LIMIT 1
            """;

    private static final String REPLACED = """
            UPDATE journal.replay
            SET state = 'replaced', entries_done = :done, rows_added = :added, rows_changed = :changed,
                rows_removed = :removed, differing = CAST(:keys AS text[])
            WHERE id = :id
            """;

    private final JdbcClient jdbc;

    ReplayLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param replaced whether the table is new already and only the rows that show it are to be refreshed
    record Task(UUID id, String copy, boolean replaced) {}

    Optional<Task> next() {
        return jdbc.sql(OLDEST)
                .query((rs, _) -> new Task(
                        rs.getObject("id", UUID.class),
                        rs.getString("copy"),
                        rs.getString("state").equals("replaced")))
                .optional();
    }

    void running(UUID id, long done, long total) {
        jdbc.sql(
                        "UPDATE journal.replay SET state = 'running', entries_done = :done, entries_total = :total WHERE id = :id")
                .param("id", id)
                .param("done", done)
                .param("total", Math.max(done, total))
                .update();
    }

    void replaced(UUID id, long done, FreshTable.Difference difference) {
        jdbc.sql(REPLACED)
                .param("id", id)
                .param("done", done)
                .param("added", difference.added())
                .param("changed", difference.changed())
                .param("removed", difference.removed())
                .param("keys", difference.keys().toArray(String[]::new))
                .update();
    }

    List<String> differing(UUID id) {
        return jdbc.sql("SELECT unnest(differing) FROM journal.replay WHERE id = :id")
                .param("id", id)
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    void done(UUID id) {
        jdbc.sql(
                        "UPDATE journal.replay SET state = 'done', differing = '{}', finished_at = clock_timestamp() WHERE id = :id")
                .param("id", id)
                .update();
    }

    void failed(UUID id, String problem) {
        jdbc.sql(
                        "UPDATE journal.replay SET state = 'failed', problem = :problem, finished_at = clock_timestamp() WHERE id = :id")
                .param("id", id)
                .param("problem", problem)
                .update();
    }
}
