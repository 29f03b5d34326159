package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.Projector.Verdict;

/// Sets a read model aside whose definition PostgreSQL cannot run any more, so that it does not hold up the others.
///
/// A parked read model keeps showing what it has and is reported. Every half minute it is tried again: it is released
/// first, so that events refresh it from then on, and then its base is refreshed, which makes up for those that it
/// missed. If that fails it is parked again.
///
/// A row that cannot be computed (a division by zero) is no reason to park: only its own publications fail.
@Component
class Parking {

    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final Generations generations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Parking(Generations generations, JdbcClient jdbc, TransactionTemplate transaction) {
        this.generations = generations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Parks the read model if the failure says that its definition is broken. If more than the live generation is
    /// kept, the others go first: one of them may be the broken one.
    Verdict judge(String model, RuntimeException failure) {
        if (!SqlProblem.isBrokenDefinition(failure)) {
            return Verdict.FAILED;
        }
        if (dropOthers(model)) {
            return Verdict.TRY_AGAIN;
        }
        park(model, SqlProblem.of(failure));
        return Verdict.NOT_WAITED_FOR;
    }

    void park(String model, String problem) {
        log.error(
                "{} is parked, because its definition cannot be run: {}. It shows what it has and is tried again every half minute",
                model,
                problem);
        jdbc.sql(
                        "UPDATE readmodels.model SET parked_since = COALESCE(parked_since, now()), problem = :problem WHERE model = :model")
                .param("model", model)
                .param("problem", problem)
                .update();
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void tryAgain() {
        List<String> parked = jdbc.sql("""
                SELECT m.model FROM readmodels.model m JOIN readmodels.live l USING (model) WHERE m.parked_since IS NOT NULL
                """).query((rs, _) -> rs.getString(1)).list();
        parked.forEach(this::tryAgain);
    }

    void tryAgain(String model) {
        dropOthers(model);
        jdbc.sql("UPDATE readmodels.model SET parked_since = NULL, problem = NULL WHERE model = :model")
                .param("model", model)
                .update();
        try {
            transaction.executeWithoutResult(
                    _ -> jdbc.sql("SELECT readmodels.fold(:model), pg_notify('readmodels', :model)")
                            .param("model", model)
                            .query((_, _) -> true)
                            .single());
            log.info("{} is taken up again", model);
        } catch (DataAccessException still) {
            park(model, SqlProblem.of(still));
        }
    }

    private boolean dropOthers(String model) {
        var others = Stream.of(State.FILLING, State.SHADOW, State.PREVIOUS)
                .flatMap(state -> generations.in(model, state).stream())
                .toList();
        others.forEach(other -> {
            log.warn("{}: generation {} is dropped, because a refresh of the read model failed", model, other.number());
            transaction.executeWithoutResult(_ -> generations.drop(other));
        });
        return !others.isEmpty();
    }
}
