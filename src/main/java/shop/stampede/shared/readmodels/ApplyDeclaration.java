package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.JobResult.Rebuilt;

/// Makes a read model what is declared now: builds it beside the live one, if there is one, and switches to it.
///
/// A switch waits for readers, 200 ms at a time and [#ATTEMPTS] times with pauses; it keeps the generation before for
/// an hour, so it can be taken back like any other.
@Component
class ApplyDeclaration implements JobWork {

    private static final int ATTEMPTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Generations generations;
    private final Rebuild rebuild;
    private final TransactionTemplate transaction;

    ApplyDeclaration(Generations generations, Rebuild rebuild, TransactionTemplate transaction) {
        this.generations = generations;
        this.rebuild = rebuild;
        this.transaction = transaction;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.APPLY;
    }

    @Override
    public Rebuilt run(String model, Progress progress) {
        var made = rebuild.finish(model, progress);
        insist(() -> {
            generations.in(model, State.PREVIOUS).ifPresent(generations::drop);
            generations.point(generations.in(model, State.SHADOW).orElseThrow());
        });
        return made;
    }

    /// Makes the views of the live generation anew, if an earlier version of the shop has made them otherwise.
    void makeViews(String model) {
        insist(() -> generations.in(model, State.LIVE).ifPresent(generations::point));
    }

    private void insist(Runnable change) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(_ -> change.run());
                return;
            } catch (ConcurrencyFailureException inUse) {
                if (attempt == ATTEMPTS) {
                    throw inUse;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
