package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.Projector.Wanted;

/// Recomputes rows of a read model from its definition, in every generation that is kept, and announces them.
///
/// `take_turn` makes the projectors of all instances take turns. Rows are computed in a statement of its own after
/// the turn is taken: its snapshot then includes everything that the turn before has seen, so a row never goes back
/// to an older state. The turn is held for the time of the batch, and no other lock is taken before it. A switch of
/// generations takes the same turn, so a batch never writes to a list of generations that is out of date.
@Component
class Refresh {

    /// Nothing is lost if a crash takes the batch back: its publications are not completed then, and come again. So
    /// the commit need not wait for the disk.
    private static final String TAKE_TURN = """
            SELECT set_config('synchronous_commit', 'off', true), generation, state,
                   (SELECT count(pg_notify('%s', said)) FROM unnest(CAST(? AS text[])) AS said)
            FROM readmodels.take_turn(?)
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

    /// Returns when what these rows show is committed.
    ///
    /// If all rows are wanted, each base is refreshed as a whole; one that is being filled cannot be, and gets the
    /// rows that were asked for by name.
    ///
    /// @return false for a parked read model, whose live generation is left as it is: it makes up for everything
    ///     when it is taken up again
    boolean refresh(String model, Wanted wanted) {
        var keys = wanted.keys().toArray(String[]::new);
        var announcements =
                (wanted.all() ? List.of(model) : Announcements.of(model, wanted.keys())).toArray(String[]::new);
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var kept = jdbc.query(
                    TAKE_TURN,
                    (rs, _) -> new Kept(rs.getInt("generation"), State.of(rs.getString("state"))),
                    (Object) announcements,
                    model);
            kept.forEach(one -> refresh(model, one, wanted.all(), keys));
            return kept.stream().anyMatch(one -> one.state == State.LIVE);
        }));
    }

    /// Some rows of a read model that is kept by key.
    boolean rows(String model, Set<String> keys) {
        return refresh(model, new Wanted(keys, false));
    }

    private record Kept(int generation, State state) {}

    private void refresh(String model, Kept kept, boolean all, String[] keys) {
        try {
            refresh(generations.numbered(model, kept.generation), kept.state, all, keys);
        } catch (DataAccessException failed) {
            throw new GenerationFailed(kept.generation, kept.state, failed);
        }
    }

    private void refresh(Generation generation, State state, boolean all, String[] keys) {
        if (all && state != State.FILLING) {
            jdbc.queryForList("SELECT readmodels.fold(?, ?)", generation.model(), generation.number());
        } else if (generation.kind().isByKey() && keys.length > 0) {
            var sql = statements.computeIfAbsent(generation, Generation::refreshByKey);
            jdbc.update(sql, keys, keys);
        }
    }
}
