package shop.stampede.shared.readmodels;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How query handlers read: rows of one read model, as records whose components are its columns.
///
/// A component `placedAt` reads the column `placed_at`; a `jsonb` column fills any record, list or map.
@Component
public class Rows {

    private final Generations generations;
    private final CatchUp catchUp;
    private final JdbcClient jdbc;
    private final RowShapes shapes;

    Rows(Generations generations, CatchUp catchUp, JdbcClient jdbc, RowShapes shapes) {
        this.generations = generations;
        this.catchUp = catchUp;
        this.jdbc = jdbc;
        this.shapes = shapes;
    }

    /// The row with this key, at or past the version: if the read model does not catch up soon, the one row is
    /// computed from the definition.
    public <T> Optional<T> one(String model, Class<T> shape, Object key, VersionToken version) {
        var live = generations.live(model);
        boolean behind = catchUp.isBehind(live, key.toString(), version);
        return select(
                shape,
                behind ? definitionOf(model) : model,
                "%s = CAST(:key AS %s)".formatted(live.keyColumn(), live.keyType()),
                Map.of("key", key.toString()));
    }

    /// The row with this key, at or past the [RequestedVersion].
    public <T> Optional<T> one(String model, Class<T> shape, Object key) {
        return one(model, shape, key, RequestedVersion.current());
    }

    /// The only row that matches a condition on other columns than the key, at or past the version: as with [#one], for
    /// all rows that the version's command touched.
    public <T> Optional<T> oneWhere(
            String model, Class<T> shape, String where, Map<String, ?> parameters, VersionToken version) {
        boolean behind = !catchUp.missing(generations.live(model), version).isNothing();
        return select(shape, behind ? definitionOf(model) : model, where, parameters);
    }

    /// A list, page by page, at or past the [RequestedVersion]; see [RowList].
    public <T> RowList<T> list(String model, Class<T> shape) {
        return new RowList<>(generations.live(model), shape, shapes, catchUp, jdbc);
    }

    private <T> Optional<T> select(Class<T> shape, String source, String where, Map<String, ?> parameters) {
        return jdbc.sql("SELECT %s FROM %s WHERE %s".formatted(shapes.columns(shape), source, where))
                .params(parameters)
                .query(shapes.mapper(shape))
                .optional();
    }

    static String definitionOf(String model) {
        return model + "_definition";
    }
}
