package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.Projector.Wanted;

/// Recomputes rows of a read model from its definition, in every generation that is kept, and announces them.
///
/// All of it is one call of `readmodels.refresh`, a transaction of its own. The projectors of all instances take turns
/// there, and no other lock is taken before the turn. A switch of generations takes the same turn, so a batch never
/// writes to a list of generations that is out of date.
@Component
class Refresh {

    private final Generations generations;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

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
    /// @throws GenerationFailed if it is not the live generation that cannot be refreshed
    boolean refresh(String model, Wanted wanted) {
        var keys = wanted.keys().toArray(String[]::new);
        var announcements = wanted.all() ? List.of(model) : Announcements.of(model, wanted.keys());
        try {
            return Boolean.TRUE.equals(jdbc.queryForObject(
                    "SELECT readmodels.refresh(?, ?, ?, ?)",
                    Boolean.class,
                    model,
                    keys,
                    wanted.all(),
                    announcements.toArray(String[]::new)));
        } catch (DataAccessException failed) {
            throw besideTheLiveOne(model, keys, wanted.all(), failed);
        }
    }

    /// Some rows of a read model that is kept by key.
    boolean rows(String model, Set<String> keys) {
        return refresh(model, new Wanted(keys, false));
    }

    /// Whether it was a generation beside the live one that failed: each of them is tried alone, and taken back.
    private RuntimeException besideTheLiveOne(String model, String[] keys, boolean all, DataAccessException failed) {
        return Stream.of(State.PREVIOUS, State.SHADOW, State.FILLING)
                .filter(_ -> !SqlProblem.isLostConnection(failed))
                .flatMap(state -> generations.in(model, state).stream()
                        .flatMap(generation -> tried(generation, state, keys, all)))
                .findFirst()
                .orElse(failed);
    }

    private Stream<RuntimeException> tried(Generation generation, State state, String[] keys, boolean all) {
        try {
            transaction.executeWithoutResult(attempt -> {
                attempt.setRollbackOnly();
                jdbc.query(
                        "SELECT readmodels.refresh_generation(?, ?, ?, ?, ?, ?)",
                        (_, _) -> true,
                        generation.model(),
                        generation.number(),
                        state.word(),
                        generation.kind().word(),
                        keys,
                        all);
            });
            return Stream.of();
        } catch (DataAccessException cannot) {
            return SqlProblem.isLostConnection(cannot)
                    ? Stream.of()
                    : Stream.of(new GenerationFailed(generation.number(), cannot));
        }
    }
}
