package shop.stampede.shared.readmodels;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Makes the read models what this version of the application declares, before it answers its first request.
///
/// A new or changed read model is built as a shadow and made live at the end; instances of the version before go on
/// answering from the old generation meanwhile and write to both. Where a read model cannot be built, the shop is
/// started with the former one, or without it, and says so; [Upkeep] tries again.
///
/// A large one whose columns are the same is left to [Upkeep]: the shop opens at once and shows the rows of the old
/// definition until the new ones are there, instead of being closed for the minutes that takes.
@Component
class DeclaredReadModels implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeclaredReadModels.class);

    private final Generations generations;
    private final ApplyDeclaration apply;
    private final Parking parking;
    private final JobOwner owner;
    private volatile boolean running;

    DeclaredReadModels(Generations generations, ApplyDeclaration apply, Parking parking, JobOwner owner) {
        this.generations = generations;
        this.apply = apply;
        this.parking = parking;
        this.owner = owner;
    }

    @Override
    public void start() {
        generations.outdated().forEach(this::bringUpToDate);
        generations.withFormerViews().forEach(apply::makeViews);
        running = true;
    }

    private void bringUpToDate(String model) {
        owner.waitFor(model, () -> {
            if (!generations.outdated().contains(model)) {
                return;
            }
            try {
                if (generations.canServeMeanwhile(model)) {
                    log.info(
                            "{} has another definition now and many rows: pages are answered from what there is, until the new one is built beside it",
                            model);
                    return;
                }
                var made = apply.run(model, Progress.UNSEEN);
                log.debug("{}: generation {} with {} rows", model, made.generation(), made.rows());
            } catch (RuntimeException failed) {
                if (SqlProblem.isLostConnection(failed)) {
                    throw failed;
                }
                parking.couldNotBeApplied(model, SqlProblem.of(failed));
            }
        });
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
