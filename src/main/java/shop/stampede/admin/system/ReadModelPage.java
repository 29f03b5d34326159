package shop.stampede.admin.system;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.readmodels.JobResult.Checked;
import shop.stampede.shared.readmodels.JobResult.Compared;
import shop.stampede.shared.readmodels.JobResult.Rebuilt;
import shop.stampede.shared.readmodels.ReadModelState;

/// @param jobs the latest first
/// @param rebuild the last one, as `check` and `repair`
/// @param foldingWaits because a sale is on
record ReadModelPage(
        ReadModelState model,
        List<DoneJob> jobs,
        DoneJob rebuild,
        DoneJob check,
        DoneJob repair,
        LagPicture lag,
        boolean foldingWaits,
        Instant now) {

    public boolean atWork() {
        return model.job() != null;
    }

    /// What is being done at this moment.
    public @Nullable DoneJob current() {
        return model.job() == null ? null : new DoneJob(model.job(), null, now);
    }

    /// The rebuild that made the shadow generation there is; null if there is none that is ready.
    public @Nullable Rebuilt ready() {
        var rebuilt = rebuild.rebuilt();
        return model.shadowReady()
                        && rebuilt != null
                        && Integer.valueOf(rebuilt.generation()).equals(model.shadow())
                ? rebuilt
                : null;
    }

    public @Nullable Compared compared() {
        var ready = ready();
        return ready == null ? null : ready.compared();
    }

    public @Nullable Checked checked() {
        return check.checked();
    }

    /// Whether the last check found rows that nobody has repaired since.
    public boolean canRepair() {
        var found = checked();
        return found != null && found.differing() > 0 && !repairedSince();
    }

    /// Whether the rows that the last check found were computed anew since.
    public boolean repairedSince() {
        return repair.repaired() != null
                && repair.job() != null
                && check.job() != null
                && repair.job().id() > check.job().id();
    }

    public boolean canAbandon() {
        return atWork() || model.shadow() != null;
    }

    /// How often the page should look again, in seconds.
    public int refreshSeconds() {
        return atWork() ? 1 : 5;
    }
}
