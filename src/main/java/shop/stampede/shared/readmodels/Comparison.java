package shop.stampede.shared.readmodels;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.Generation.Column;
import shop.stampede.shared.readmodels.JobResult.Compared;
import shop.stampede.shared.readmodels.RowComparison.Sides;

/// Compares a shadow generation with the live one: all rows by count, some by value.
@Component
class Comparison {

    private static final int SAMPLE = 500;
    private static final int SHOWN = 20;

    private static final String SOME_KEYS =
            "(SELECT %1$s::text FROM %2$s TABLESAMPLE SYSTEM (?) LIMIT ?) UNION (SELECT %1$s::text FROM %2$s LIMIT 50)";
    private static final String CHANGED_KEYS = "SELECT %1$s::text FROM %2$s ORDER BY xid DESC LIMIT 100";

    private final RowComparison rows;
    private final JdbcClient jdbc;

    Comparison(RowComparison rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    Compared of(Generation live, Generation shadow) {
        var common = live.columns().stream().filter(shadow.columns()::contains).toList();
        var sides = new Sides(
                rowsOf(live), rowsOf(shadow), common.stream().map(Column::name).toList(), shadow);
        var sample = new LinkedHashSet<String>();
        if (common.stream().anyMatch(column -> column.name().equals(shadow.keyColumn()))) {
            sample.addAll(sampleOf(live));
            sample.addAll(sampleOf(shadow));
        }
        var differing = rows.differing(sides, List.copyOf(sample));
        return new Compared(
                count(sides.one()),
                count(sides.other()),
                sample.size(),
                differing.size(),
                beyond(common, shadow),
                beyond(common, live),
                rows.differences(sides, differing.stream().limit(SHOWN).toList()));
    }

    private static List<String> beyond(List<Column> common, Generation generation) {
        return generation.columns().stream()
                .filter(column -> !common.contains(column))
                .map(Column::name)
                .toList();
    }

    private List<String> sampleOf(Generation generation) {
        var keys = new LinkedHashSet<>(jdbc.sql(SOME_KEYS.formatted(generation.keyColumn(), generation.base()))
                .params(percentOf(generation), SAMPLE)
                .query((rs, _) -> rs.getString(1))
                .list());
        if (generation.kind().isByKey()) {
            keys.addAll(jdbc.sql(CHANGED_KEYS.formatted(generation.keyColumn(), generation.overlay()))
                    .query((rs, _) -> rs.getString(1))
                    .list());
        }
        return List.copyOf(keys);
    }

    private double percentOf(Generation generation) {
        long rows = jdbc.sql("SELECT GREATEST(reltuples, 1)::bigint FROM pg_class WHERE oid = ?::regclass")
                .param(generation.base())
                .query(Long.class)
                .single();
        return Math.min(100, SAMPLE * 200.0 / rows);
    }

    private long count(String source) {
        return jdbc.sql("SELECT count(*) FROM %s s".formatted(source))
                .query(Long.class)
                .single();
    }

    private String rowsOf(Generation generation) {
        return jdbc.sql("SELECT readmodels.rows_of(?, ?)")
                .params(generation.model(), generation.number())
                .query(String.class)
                .single();
    }
}
