package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Generation.State;

/// Makes the read models what this version of the application declares, before it answers its first request.
///
/// A new or changed read model is built as a shadow and made live at the end; instances of the version before go on
/// answering from the old generation meanwhile and write to both. A read model that cannot be built is parked with
/// its cause, and the shop is started without it.
@Component
class DeclaredReadModels implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeclaredReadModels.class);
    private static final int ATTEMPTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Generations generations;
    private final Rebuild rebuild;
    private final Parking parking;
    private final JobOwner owner;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    DeclaredReadModels(
            Generations generations,
            Rebuild rebuild,
            Parking parking,
            JobOwner owner,
            TransactionTemplate transaction) {
        this.generations = generations;
        this.rebuild = rebuild;
        this.parking = parking;
        this.owner = owner;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        generations.outdated().forEach(this::bringUpToDate);
        running = true;
    }

    private void bringUpToDate(String model) {
        owner.waitFor(model, () -> {
            if (!generations.outdated().contains(model)) {
                return;
            }
            try {
                var made = rebuild.run(model, Progress.UNSEEN);
                makeLive(model);
                log.debug("{}: generation {} with {} rows", model, made.generation(), made.rows());
            } catch (RuntimeException failed) {
                if (SqlProblem.isLostConnection(failed)) {
                    throw failed;
                }
                parking.park(model, SqlProblem.of(failed));
            }
        });
    }

    private void makeLive(String model) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(_ -> {
                    generations.in(model, State.PREVIOUS).ifPresent(generations::drop);
                    generations.point(generations.in(model, State.SHADOW).orElseThrow());
                });
                return;
            } catch (ConcurrencyFailureException inUse) {
                if (attempt == ATTEMPTS) {
                    throw inUse;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before everything that may read.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
