package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Compares the rows of two sources (a relation, or a subquery in parentheses) that have the same key.
///
/// In an open shop two sources are never quite the same: an event may be shown by one and still on its way to the
/// other. So what differs is looked at again and again, for longer than its read model takes to follow, and counts
/// only if it differs each time and was not refreshed meanwhile: a row that is sold every few milliseconds is
/// always behind.
@Component
class RowComparison {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration WITH_RESTS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private static final String DIFFERING = "SELECT * FROM readmodels.differing(?, ?, ?::text[], ?, ?)";
    private static final String DIFFERENCES = "SELECT * FROM readmodels.differences(?, ?, ?::text[], ?, ?)";
    private static final String PRESENT = "SELECT count(*) FROM %s s WHERE %s";
    private static final String SNAPSHOT = "SELECT pg_current_snapshot()";
    private static final String REFRESHED_SINCE =
            "SELECT %s::text FROM %s WHERE NOT pg_visible_in_snapshot(xid, CAST(? AS pg_snapshot)) AND %s";
    private static final String ONE_OF = "SELECT format('%I = ANY(%L::%s[])', ?::text, ?::text[], ?::text)";
    private static final String BOUND = "SELECT format('%I %s %L::%s', ?::text, ?::text, ?::text, ?::text)";

    private final JdbcTemplate jdbc;

    RowComparison(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// What is compared.
    ///
    /// @param columns to look at, the key among them
    /// @param of whose key it is
    record Sides(String one, String other, List<String> columns, Generation of) {}

    /// The keys, from one (null: the first) to before another (null: no end), whose rows stay different.
    List<String> differing(Sides sides, @Nullable String from, @Nullable String before) {
        return settled(sides, keysWhere(sides, bound(sides, ">=", from) + " AND " + bound(sides, "<", before)));
    }

    /// Those of the keys whose rows stay different.
    List<String> differing(Sides sides, List<String> keys) {
        return keys.isEmpty() ? keys : settled(sides, keysWhere(sides, oneOf(sides, keys)));
    }

    List<Difference> differences(Sides sides, List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.query(
                        DIFFERENCES,
                        (rs, _) -> new Difference(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)),
                        sides.one,
                        sides.other,
                        sides.columns.toArray(String[]::new),
                        sides.of.keyColumn(),
                        oneOf(sides, keys));
    }

    /// How many of the keys one of the sides has a row for.
    long present(Sides sides, String side, List<String> keys) {
        return keys.isEmpty()
                ? 0
                : jdbc.query(PRESENT.formatted(side, oneOf(sides, keys)), (rs, _) -> rs.getLong(1))
                        .getFirst();
    }

    private List<String> settled(Sides sides, List<String> first) {
        if (first.isEmpty()) {
            return first;
        }
        var before = jdbc.query(SNAPSHOT, (rs, _) -> rs.getString(1)).getFirst();
        var patience = sides.of.kind().isAtOnce() ? AT_ONCE : WITH_RESTS;
        long deadline = System.nanoTime() + patience.toNanos();
        var keys = first;
        while (!keys.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            keys = keysWhere(sides, oneOf(sides, keys));
        }
        return keys.isEmpty() || !sides.of.kind().isByKey() ? keys : notRefreshedSince(before, sides, keys);
    }

    private List<String> notRefreshedSince(String snapshot, Sides sides, List<String> keys) {
        var refreshed = new HashSet<>(jdbc.query(
                REFRESHED_SINCE.formatted(sides.of.keyColumn(), sides.of.overlay(), oneOf(sides, keys)),
                (rs, _) -> rs.getString(1),
                snapshot));
        return keys.stream().filter(key -> !refreshed.contains(key)).toList();
    }

    private List<String> keysWhere(Sides sides, String condition) {
        return jdbc.query(
                DIFFERING,
                (rs, _) -> rs.getString(1),
                sides.one,
                sides.other,
                sides.columns.toArray(String[]::new),
                sides.of.keyColumn(),
                condition);
    }

    private String oneOf(Sides sides, List<String> keys) {
        return text(ONE_OF, sides.of.keyColumn(), keys.toArray(String[]::new), sides.of.keyType());
    }

    private String bound(Sides sides, String comparison, @Nullable String key) {
        return key == null ? "true" : text(BOUND, sides.of.keyColumn(), comparison, key, sides.of.keyType());
    }

    private String text(String sql, Object... parameters) {
        return jdbc.query(sql, (rs, _) -> rs.getString(1), parameters).getFirst();
    }
}
