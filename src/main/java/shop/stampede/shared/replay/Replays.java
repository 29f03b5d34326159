package shop.stampede.shared.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which copies there are and how their replays stand, for the people who run the shop.
@Component
public class Replays {

    private static final String LATEST = """
            SELECT copy, state, requested_by, requested_at, finished_at, entries_done, entries_total,
                   rows_added, rows_changed, rows_removed, problem
            FROM journal.replay WHERE copy = :copy ORDER BY requested_at DESC LIMIT 1
            """;

    private final Copies copies;
    private final JdbcClient jdbc;

    Replays(Copies copies, JdbcClient jdbc) {
        this.copies = copies;
        this.jdbc = jdbc;
    }

    public List<CopyStatus> all() {
        return copies.tables().stream().map(this::of).toList();
    }

    private CopyStatus of(String copy) {
        return jdbc.sql(LATEST)
                .param("copy", copy)
                .query(Replays::read)
                .optional()
                .orElseGet(() -> CopyStatus.never(copy));
    }

    private static CopyStatus read(ResultSet row, int number) throws SQLException {
        long done = row.getLong("entries_done");
        long total = Math.max(done, row.getLong("entries_total"));
        var state = row.getString("state");
        boolean read = state.equals("done") || state.equals("replaced");
        return new CopyStatus(
                row.getString("copy"),
                state,
                read ? 1 : total == 0 ? 0 : Math.min(0.99, (double) done / total),
                done,
                total,
                row.getLong("rows_added"),
                row.getLong("rows_changed"),
                row.getLong("rows_removed"),
                row.getString("requested_by"),
                instant(row.getTimestamp("requested_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
