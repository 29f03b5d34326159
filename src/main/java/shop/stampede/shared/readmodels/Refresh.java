package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Recomputes rows of a read model from its definition, in every generation that is kept, and announces them.
///
/// `take_turn` makes the projectors of all instances take turns. Rows are computed in a statement of its own after
/// the turn is taken: its snapshot then includes everything that the turn before has seen, so a row never goes back
/// to an older state. The turn is held for the time of the batch, and no other lock is taken before it. A switch of
/// generations takes the same turn, so a batch never writes to a list of generations that is out of date.
@Component
class Refresh {

    /// Nothing is lost if a crash takes the batch back: its publications are not completed then, and come again. So the
    /// commit need not wait for the disk.
    private static final String TAKE_TURN = """
            SELECT set_config('synchronous_commit', 'off', true), generation,
                   (SELECT count(pg_notify('%s', said)) FROM unnest(CAST(? AS text[])) AS said)
            FROM readmodels.take_turn(?) AS generation
            """.formatted(RowChanges.CHANNEL);

    private final Generations generations;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<Generation, String> statements = new ConcurrentHashMap<>();

    Refresh(Generations generations, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.generations = generations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Returns when what these keys show is committed. Does nothing for a parked read model: it is refreshed as a
    /// whole when it is taken up again.
    ///
    /// @param keys the rows; none for all of them, as a debounced read model is refreshed always
    void refresh(String model, Set<String> keys) {
        var array = keys.toArray(String[]::new);
        var announcements = Announcements.of(model, keys).toArray(String[]::new);
        transaction.executeWithoutResult(_ -> {
            List<Integer> kept =
                    jdbc.query(TAKE_TURN, (rs, _) -> rs.getInt("generation"), (Object) announcements, model);
            for (int number : kept) {
                var generation = generations.numbered(model, number);
                if (generation.kind().isByKey() && !keys.isEmpty()) {
                    var sql = statements.computeIfAbsent(generation, Generation::refreshByKey);
                    jdbc.update(sql, (Object) array, (Object) array);
                } else if (isFilled(generation)) {
                    jdbc.queryForList("SELECT readmodels.fold(?, ?)", model, number);
                }
            }
        });
    }

    private boolean isFilled(Generation generation) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT state <> 'filling' FROM readmodels.generation WHERE model = ? AND generation = ?",
                Boolean.class,
                generation.model(),
                generation.number()));
    }
}
