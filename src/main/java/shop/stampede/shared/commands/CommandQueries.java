package shop.stampede.shared.commands;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Slice;

/// The commands that are remembered, for the people who run the shop.
@Component
public class CommandQueries {

    private static final String SELECT = """
            SELECT command_id, type, actor, received_at, outcome, refused,
                   CASE WHEN refused THEN result::text END AS reason, COALESCE(took_micros, 0) AS took_micros
            FROM shared.command WHERE outcome IS NOT NULL
            """;

    /// Goes from one type to the next in the index, instead of through all rows.
    private static final String TYPES = """
            WITH RECURSIVE known AS (
                (SELECT type FROM shared.command ORDER BY type LIMIT 1)
                UNION ALL
                SELECT (SELECT c.type FROM shared.command c WHERE c.type > known.type ORDER BY c.type LIMIT 1)
                FROM known WHERE known.type IS NOT NULL)
            SELECT type FROM known WHERE type IS NOT NULL
            """;

    private static final String MINUTES = """
            SELECT date_trunc('minute', received_at) AS minute, count(*) AS commands, count(*) FILTER (WHERE refused) AS refused,
                   percentile_disc(0.99) WITHIN GROUP (ORDER BY took_micros) AS p99_micros
            FROM shared.command WHERE received_at >= :since AND outcome IS NOT NULL GROUP BY 1 ORDER BY 1
            """;

    private final JdbcClient jdbc;

    CommandQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest first.
    ///
    /// @param after where the page before ended; what is no cursor counts as none
    public Slice<CommandRow> latest(CommandFilter filter, int size, @Nullable String after) {
        var parameters = new HashMap<String, Object>();
        var sql = SELECT + conditions(filter, parameters);
        var cursor = CommandCursor.of(after);
        if (cursor.isPresent()) {
            sql += " AND (received_at, command_id) < (:before, :id)";
            parameters.put("before", Timestamp.from(cursor.get().receivedAt()));
            parameters.put("id", cursor.get().commandId());
        }
        var rows = rows(sql + " ORDER BY received_at DESC, command_id DESC LIMIT " + (size + 1), parameters);
        return rows.size() <= size
                ? new Slice<>(rows, null)
                : new Slice<>(
                        rows.subList(0, size),
                        CommandCursor.after(rows.get(size - 1)).toString());
    }

    /// Those since a moment that took longest, the slowest first.
    public List<CommandRow> slowest(CommandFilter filter, Instant since, int size) {
        var parameters = new HashMap<String, Object>();
        parameters.put("since", Timestamp.from(since));
        return rows(
                SELECT + conditions(filter, parameters)
                        + " AND received_at >= :since ORDER BY took_micros DESC NULLS LAST, received_at DESC LIMIT "
                        + size,
                parameters);
    }

    /// The types there are commands of, by name.
    public List<String> types() {
        return jdbc.sql(TYPES).query((rs, _) -> rs.getString(1)).list();
    }

    /// Minutes in which there were any, the earliest first.
    public List<CommandMinute> minutesSince(Instant since) {
        return jdbc.sql(MINUTES)
                .param("since", Timestamp.from(since))
                .query((rs, _) -> new CommandMinute(
                        rs.getTimestamp("minute").toInstant(),
                        rs.getInt("commands"),
                        rs.getInt("refused"),
                        Duration.of(rs.getLong("p99_micros"), ChronoUnit.MICROS)))
                .list();
    }

    private static String conditions(CommandFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (filter.type() != null) {
            conditions.add(" AND type = :type");
            parameters.put("type", filter.type());
        }
        if (filter.actor() != null) {
            conditions.add(" AND actor = :actor");
            parameters.put("actor", filter.actor());
        }
        if (filter.refused() != null) {
            conditions.add(filter.refused() ? " AND refused" : " AND NOT refused");
        }
        return String.join("", conditions);
    }

    private List<CommandRow> rows(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(CommandQueries::read).list();
    }

    private static CommandRow read(ResultSet row, int number) throws SQLException {
        return new CommandRow(
                row.getString("command_id"),
                row.getString("type"),
                row.getString("actor"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("outcome"),
                row.getBoolean("refused"),
                row.getString("reason"),
                Duration.of(row.getLong("took_micros"), ChronoUnit.MICROS));
    }
}
