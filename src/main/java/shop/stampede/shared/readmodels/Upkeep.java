package shop.stampede.shared.readmodels;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.Job.Kind;

/// What the clock asks for: applying a changed declaration that the start has left, folding what has grown, one
/// look a day for drift, dropping what nobody will go back to.
///
/// While a sale is on, which is more than [#CALM] events a second over the last minute, and in the first minute, when
/// nobody knows, nothing long is begun: a statement that runs for long holds back PostgreSQL's vacuum just when most
/// rows die. Only an overlay past [#TOO_LARGE] rows is folded even then. All of it is safe to run in each instance.
@Component
class Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private static final int CALM = 20;
    private static final long TOO_LARGE = 500_000;

    /// Overlays of more than a fifth of their base, and of a thousand rows at least.
    private static final String RIPE = """
            SELECT s.model FROM readmodels.sizes() s JOIN readmodels.live l USING (model, generation)
            WHERE l.kind <> 'debounced' AND s.overlay_rows > CASE WHEN ? THEN ? ELSE GREATEST(1000, s.base_rows / 5) END
            """;

    /// One that failed or was called off is tried again an hour later.
    private static final String NOT_APPLIED = """
            SELECT model FROM readmodels.outdated
            WHERE NOT EXISTS (SELECT FROM readmodels.job j WHERE j.model = outdated.model AND j.kind = 'apply'
                              AND j.ended_at > now() - interval '1 hour')
            ORDER BY model
            """;

    private static final String NOT_CHECKED_TODAY = """
            SELECT l.model FROM readmodels.live l
            LEFT JOIN readmodels.job j ON j.model = l.model AND j.kind = 'check' AND j.requested_at > now() - interval '1 day'
            WHERE j.id IS NULL AND (l.kind <> 'keyed' OR l.folded_at < now() - interval '1 hour') ORDER BY l.model LIMIT 1
            """;

    /// Generations that were live an hour ago, shadows that nobody has wanted for a day, and what a rebuild has
    /// left that was called off while the instance at work on it was dead.
    private static final String OUTLIVED = """
            SELECT model, state FROM readmodels.generation g
            WHERE state = 'previous' AND since < now() - interval '1 hour'
               OR state IN ('filling', 'shadow') AND since < now() - CASE state WHEN 'shadow' THEN interval '1 day' ELSE interval '1 minute' END
                  AND NOT EXISTS (SELECT FROM readmodels.job j WHERE j.model = g.model AND j.ended_at IS NULL)
            """;

    private final Jobs jobs;
    private final Generations generations;
    private final JobOwner owner;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private long lastPosition = -1;
    private volatile boolean busy;

    Upkeep(
            Jobs jobs,
            Generations generations,
            JobOwner owner,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.generations = generations;
        this.owner = owner;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether folding waits because a sale is on.
    boolean isBusy() {
        return busy;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void everyMinute() {
        var events = eventsSinceLastTime();
        busy = events.isPresent() && events.getAsLong() > CALM * 60;
        boolean calm = events.isPresent() && !busy;
        if (calm) {
            request(Kind.APPLY, jdbc.sql(NOT_APPLIED));
        }
        request(Kind.FOLD, jdbc.sql(RIPE).params(!calm, TOO_LARGE));
        if (calm) {
            request(Kind.CHECK, jdbc.sql(NOT_CHECKED_TODAY));
        }
        jdbc.sql(OUTLIVED)
                .query((rs, _) -> Map.entry(rs.getString("model"), State.of(rs.getString("state"))))
                .list()
                .forEach(outlived ->
                        owner.tryFor(outlived.getKey(), () -> drop(outlived.getKey(), outlived.getValue())));
        jobs.forgetOld();
    }

    private void request(Kind kind, StatementSpec models) {
        models.query((rs, _) -> rs.getString(1))
                .list()
                .forEach(model -> jobs.request(model, kind, Jobs.THE_SHOP, clock.instant()));
    }

    /// Nothing the first time: a shop may be started in the middle of a sale.
    private OptionalLong eventsSinceLastTime() {
        long position = jdbc.sql("SELECT COALESCE(max(position), 0) FROM journal.entry")
                .query(Long.class)
                .single();
        var events = lastPosition < 0 ? OptionalLong.empty() : OptionalLong.of(position - lastPosition);
        lastPosition = position;
        return events;
    }

    private void drop(String model, State state) {
        try {
            transaction.executeWithoutResult(_ -> generations.in(model, state).ifPresent(generations::drop));
        } catch (ConcurrencyFailureException inUse) {
            log.debug("{}: a generation is dropped another time: {}", model, inUse.toString());
        }
    }
}
