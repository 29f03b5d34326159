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
    private final WordShares wordShares;

    Rows(Generations generations, CatchUp catchUp, JdbcClient jdbc, RowShapes shapes, WordShares wordShares) {
        this.generations = generations;
        this.catchUp = catchUp;
        this.jdbc = jdbc;
        this.shapes = shapes;
        this.wordShares = wordShares;
    }

    /// The row with this key, at or past the [RequestedVersion]: if the read model does not catch up soon, the one
    /// row is computed from the definition.
    public <T> Optional<T> one(String model, Class<T> shape, Object key) {
        var live = generations.live(model);
        boolean behind = catchUp.isBehind(live, key.toString(), RequestedVersion.current());
        return select(
                live,
                shape,
                behind,
                "%s = CAST(:key AS %s)".formatted(live.keyColumn(), live.keyType()),
                Map.of("key", key.toString()));
    }

    /// The only row that matches a condition on other columns than the key, at or past the [RequestedVersion]: as
    /// with [#one], for all rows that the version's command touched.
    public <T> Optional<T> oneWhere(String model, Class<T> shape, String where, Map<String, ?> parameters) {
        var live = generations.live(model);
        boolean behind = !catchUp.missing(live, RequestedVersion.current()).isNothing();
        return select(live, shape, behind, where, parameters);
    }

    /// A list, page by page, at or past the [RequestedVersion]; see [RowList].
    public <T> RowList<T> list(String model, Class<T> shape) {
        return new RowList<>(generations.live(model), shape, shapes, catchUp, wordShares, jdbc);
    }

    /// Whether the [RequestedVersion] touches rows of this read model, so that what was read before may be too old.
    public boolean isAskedFor(String model) {
        return catchUp.isTouched(generations.live(model), RequestedVersion.current());
    }

    private <T> Optional<T> select(
            Generation live, Class<T> shape, boolean behind, String where, Map<String, ?> parameters) {
        var mapper = shapes.mapper(shape);
        var found = jdbc.sql("SELECT %s, CAST(%s AS text) AS row_key FROM %s WHERE %s"
                        .formatted(
                                shapes.columns(shape),
                                live.keyColumn(),
                                behind ? definitionOf(live.model()) : live.model(),
                                where))
                .params(parameters)
                .query((rs, n) -> {
                    RowsRead.noteRow(live.model(), rs.getString("row_key"));
                    return mapper.mapRow(rs, n);
                })
                .optional();
        if (found.isEmpty()) {
            RowsRead.noteList(live.model());
        }
        return found;
    }

    static String definitionOf(String model) {
        return model + "_definition";
    }
}
