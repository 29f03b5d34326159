package shop.stampede.shared.readmodels;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.Projector.Verdict;

/// Sets a read model aside whose definition PostgreSQL cannot run any more, so that it does not hold up the others.
///
/// A parked read model keeps showing what it has and is reported. Every half minute it is tried again, unless
/// somebody is at work on it: it is released first, so that events refresh it from then on, and then its base is
/// refreshed, which makes up for those that it missed. Only with that it is not parked any more; if it fails, or a
/// crash comes in between, it is tried another time.
///
/// A row that cannot be computed (a division by zero) is no reason to park: only its own publications fail.
@Component
class Parking {

    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final Generations generations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JobOwner owner;

    Parking(Generations generations, JdbcClient jdbc, TransactionTemplate transaction, JobOwner owner) {
        this.generations = generations;
        this.owner = owner;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Parks the read model if the failure says that the definition of its live generation is broken. Another one
    /// that cannot be refreshed goes: it must not hold up the rows that pages show.
    Verdict judge(String model, RuntimeException failure) {
        if (failure instanceof GenerationFailed failed) {
            return dropped(model, failed) ? Verdict.TRY_AGAIN : Verdict.FAILED;
        }
        if (!SqlProblem.isBrokenDefinition(failure)) {
            return Verdict.FAILED;
        }
        park(model, SqlProblem.of(failure));
        return Verdict.NOT_WAITED_FOR;
    }

    void park(String model, String problem) {
        log.error(
                "{} is parked, because its definition cannot be run: {}. It shows what it has and is tried again every half minute",
                model,
                problem);
        jdbc.sql("""
                UPDATE readmodels.model
                SET parked_since = COALESCE(parked_since, now()), released = false, problem = :problem WHERE model = :model
                """).param("model", model).param("problem", problem).update();
    }

    /// Notes why a read model is not what is declared. The live generation, if there is one, is kept fresh all the
    /// same.
    void couldNotBeApplied(String model, String problem) {
        if (generations.in(model, State.LIVE).isEmpty()) {
            park(model, problem);
            return;
        }
        log.error("{} stays what it was, because its new definition could not be applied: {}", model, problem);
        jdbc.sql("UPDATE readmodels.model SET problem = :problem WHERE model = :model")
                .param("model", model)
                .param("problem", problem)
                .update();
    }

    boolean isParked(String model) {
        return jdbc.sql("SELECT parked_since IS NOT NULL FROM readmodels.model WHERE model = :model")
                .param("model", model)
                .query(Boolean.class)
                .single();
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void tryAgain() {
        List<String> parked = jdbc.sql("""
                SELECT m.model FROM readmodels.model m JOIN readmodels.live l USING (model) WHERE m.parked_since IS NOT NULL
                """).query((rs, _) -> rs.getString(1)).list();
        parked.forEach(model -> owner.tryFor(model, () -> tryAgain(model)));
    }

    void tryAgain(String model) {
        jdbc.sql("UPDATE readmodels.model SET released = true WHERE model = :model AND parked_since IS NOT NULL")
                .param("model", model)
                .update();
        try {
            transaction.executeWithoutResult(_ -> {
                jdbc.sql("SELECT readmodels.fold(:model), pg_notify('readmodels', :model)")
                        .param("model", model)
                        .query((_, _) -> true)
                        .single();
                takeUp(model);
            });
        } catch (DataAccessException still) {
            park(model, SqlProblem.of(still));
        }
    }

    /// Unless it was parked again meanwhile, and misses events.
    private void takeUp(String model) {
        int takenUp = jdbc.sql("""
                UPDATE readmodels.model SET parked_since = NULL, problem = NULL, released = false WHERE model = :model AND released
                """).param("model", model).update();
        if (takenUp == 1) {
            log.info("{} is taken up again", model);
        }
    }

    private boolean dropped(String model, GenerationFailed failed) {
        try {
            transaction.executeWithoutResult(_ -> generations.drop(generations.numbered(model, failed.number())));
            log.warn("{}: generation {} is dropped: {}", model, failed.number(), SqlProblem.of(failed));
            return true;
        } catch (ConcurrencyFailureException beingFilled) {
            return false;
        }
    }
}
