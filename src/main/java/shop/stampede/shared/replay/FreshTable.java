package shop.stampede.shared.replay;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table beside the live one that a replay fills, and the way its content gets into the live one: by difference.
/// The live table itself stays, for read models' definitions are bound to it, and whoever reads it is not held up.
///
/// Names come from the copies' own code, never from a person.
final class FreshTable {

    private static final String COLUMNS = """
            SELECT quote_ident(attname) FROM pg_attribute
            WHERE attrelid = CAST(:table AS regclass) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            ORDER BY attnum
            """;

    private static final String KEY = """
            SELECT quote_ident(a.attname) FROM pg_index i
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
            WHERE i.indrelid = CAST(:table AS regclass) AND i.indisprimary ORDER BY a.attnum
            """;

    private static final String REMOVE = """
            DELETE FROM %1$s l WHERE NOT EXISTS (SELECT FROM %2$s f WHERE %3$s) RETURNING CAST(l.%4$s AS text)
            """;

    private static final String PUT = """
            INSERT INTO %1$s AS l (%5$s)
            SELECT %5$s FROM %2$s f
            WHERE NOT EXISTS (SELECT FROM %1$s l WHERE %3$s AND ROW(%6$s) IS NOT DISTINCT FROM ROW(%7$s))
            ON CONFLICT (%8$s) DO UPDATE SET %9$s
            RETURNING xmax = 0 AS added, CAST(l.%4$s AS text) AS key
            """;

    private final JdbcClient jdbc;
    private final String live;
    private final String keyColumn;

    FreshTable(JdbcClient jdbc, String live, String keyColumn) {
        this.jdbc = jdbc;
        this.live = live;
        this.keyColumn = keyColumn;
    }

    /// What the live table did not have as the journal says.
    ///
    /// @param keys what the rows were about
    record Difference(long added, long changed, long removed, List<String> keys) {}

    String name() {
        return live + "_fresh";
    }

    /// Empty, whatever an earlier replay has left. Not logged: if the database crashes, the replay begins again.
    void create() {
        drop();
        jdbc.sql("CREATE UNLOGGED TABLE %s (LIKE %s INCLUDING ALL)".formatted(name(), live))
                .update();
    }

    void drop() {
        jdbc.sql("DROP TABLE IF EXISTS " + name()).update();
    }

    /// Lets nobody write to the live table until the transaction ends; readers go on.
    ///
    /// @throws org.springframework.dao.CannotAcquireLockException if a writer does not finish soon: waiting longer
    ///     would make all other writers wait behind this
    void stopWriters() {
        jdbc.sql("SET LOCAL lock_timeout = '250ms'").update();
        jdbc.sql("LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE".formatted(live)).update();
    }

    /// Makes the live table's content that of this one.
    Difference replaceLive() {
        var columns = names(COLUMNS);
        var key = names(KEY);
        var sameKey = joined(key, "l.%1$s = f.%1$s", " AND ");
        var keys = new LinkedHashSet<String>();
        var removed = jdbc.sql(REMOVE.formatted(live, name(), sameKey, keyColumn))
                .query((rs, _) -> rs.getString(1))
                .list();
        keys.addAll(removed);
        var added = jdbc.sql(PUT.formatted(
                        live,
                        name(),
                        sameKey,
                        keyColumn,
                        joined(columns, "%s", ", "),
                        joined(columns, "l.%s", ", "),
                        joined(columns, "f.%s", ", "),
                        joined(key, "%s", ", "),
                        joined(columns, "%1$s = excluded.%1$s", ", ")))
                .query((rs, _) -> {
                    keys.add(rs.getString("key"));
                    return rs.getBoolean("added");
                })
                .list();
        long inserted = added.stream().filter(wasMissing -> wasMissing).count();
        return new Difference(inserted, added.size() - inserted, removed.size(), new ArrayList<>(keys));
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql)
                .param("table", live)
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private static String joined(List<String> names, String pattern, String separator) {
        return names.stream().map(pattern::formatted).collect(joining(separator));
    }
}
