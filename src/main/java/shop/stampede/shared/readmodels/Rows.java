package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How query handlers read: rows of one read model, as records whose components are its columns.
///
/// A component `placedAt` reads the column `placed_at`; a `jsonb` column fills any record, list or map.
@Component
public class Rows {

    /// How long a reader of its own write waits for the projector before it computes the row itself.
    private static final Duration PATIENCE = Duration.ofMillis(60);

    private static final String SHOWS = """
            SELECT pg_visible_in_snapshot(CAST(:xid AS xid8), COALESCE(
                (SELECT seen FROM %s WHERE %s = CAST(:key AS %s)),
                (SELECT base_snapshot FROM readmodels.live WHERE model = :model)))
            """;

    private final Generations generations;
    private final JdbcClient jdbc;
    private final RowShapes shapes;

    Rows(Generations generations, JdbcClient jdbc, RowShapes shapes) {
        this.generations = generations;
        this.jdbc = jdbc;
        this.shapes = shapes;
    }

    /// The row with this key, at or past the version: if the read model has not caught up in [#PATIENCE], the one row
    /// is computed from the definition.
    public <T> Optional<T> one(String model, Class<T> shape, Object key, VersionToken version) {
        var live = generations.live(model);
        var token = version.content();
        boolean behind = token.touches(model, key.toString()) && isBehind(live, List.of(key.toString()), token.xid());
        var source = behind ? model + "_definition" : model;
        return select(
                shape,
                source,
                "%s = CAST(:key AS %s)".formatted(live.keyColumn(), live.keyType()),
                Map.of("key", key.toString()));
    }

    /// The row with this key, as the read model shows it now.
    public <T> Optional<T> one(String model, Class<T> shape, Object key) {
        return one(model, shape, key, VersionToken.NONE);
    }

    /// The only row that matches a condition on other columns than the key, at or past the version: as with [#one], for
    /// all rows that the version's command touched.
    public <T> Optional<T> oneWhere(
            String model, Class<T> shape, String where, Map<String, ?> parameters, VersionToken version) {
        var live = generations.live(model);
        var token = version.content();
        var touched = token.keysOf(model);
        boolean behind = touched.contains(VersionToken.ANY_KEY) || isBehind(live, touched, token.xid());
        return select(shape, behind ? model + "_definition" : model, where, parameters);
    }

    /// A list, page by page; see [RowList].
    public <T> RowList<T> list(String model, Class<T> shape) {
        return new RowList<>(generations.live(model), shape, shapes, jdbc);
    }

    private <T> Optional<T> select(Class<T> shape, String source, String where, Map<String, ?> parameters) {
        return jdbc.sql("SELECT %s FROM %s WHERE %s".formatted(shapes.columns(shape), source, where))
                .params(parameters)
                .query(shapes.mapper(shape))
                .optional();
    }

    private boolean isBehind(Generation live, Collection<String> keys, String xid) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!keys.stream().allMatch(key -> shows(live, key, xid))) {
            if (System.nanoTime() > deadline) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(4).toNanos());
        }
        return false;
    }

    private boolean shows(Generation live, String key, String xid) {
        return jdbc.sql(SHOWS.formatted(live.model() + "_changes", live.keyColumn(), live.keyType()))
                .param("xid", xid)
                .param("key", key)
                .param("model", live.model())
                .query(Boolean.class)
                .single();
    }
}
