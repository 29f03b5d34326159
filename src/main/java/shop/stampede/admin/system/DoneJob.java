package shop.stampede.admin.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.readmodels.Job;
import shop.stampede.shared.readmodels.JobResult;
import shop.stampede.shared.readmodels.JobResult.Checked;
import shop.stampede.shared.readmodels.JobResult.Folded;
import shop.stampede.shared.readmodels.JobResult.Rebuilt;
import shop.stampede.shared.readmodels.JobResult.Repaired;

/// A job as the page tells of it.
///
/// @param job null where none of the kind was ever asked for
/// @param result null if it has none, or none that this version can read
record DoneJob(@Nullable Job job, @Nullable JobResult result, Instant now) {

    static final DoneJob NONE = new DoneJob(null, null, Instant.EPOCH);

    public String kind() {
        return job == null ? "" : job.kind().word();
    }

    /// `waiting`, `running`, `done`, `failed` or `abandoned`.
    public String state() {
        if (job == null || job.startedAt() == null && job.outcome() == null) {
            return "waiting";
        }
        return job.outcome() == null ? "running" : job.outcome().word();
    }

    public Duration took() {
        return job == null ? Duration.ZERO : job.took(now);
    }

    /// How fast it is at the moment; 0 before its first second is over.
    public long rowsPerSecond() {
        return took().toMillis() < 500 || job == null ? 0 : job.rowsDone() * 1_000 / took().toMillis();
    }

    public @Nullable Duration left() {
        return job == null ? null : job.left(now);
    }

    public @Nullable Rebuilt rebuilt() {
        return result instanceof Rebuilt rebuilt ? rebuilt : null;
    }

    public @Nullable Checked checked() {
        return result instanceof Checked checked ? checked : null;
    }

    public @Nullable Repaired repaired() {
        return result instanceof Repaired repaired ? repaired : null;
    }

    /// The sentence on what came of it, as a key of the messages; null if there is none.
    public @Nullable String key() {
        return switch (result) {
            case null -> null;
            case Rebuilt rebuilt -> rebuilt.compared() == null ? "admin.job.built" : "admin.job.rebuilt";
            case Folded _ -> "admin.job.folded";
            case Checked _ -> "admin.job.checked";
            case Repaired _ -> "admin.job.repaired";
        };
    }

    public List<Object> args() {
        return switch (result) {
            case null -> List.of();
            case Rebuilt rebuilt ->
                rebuilt.compared() == null
                        ? List.of(rebuilt.generation(), rebuilt.rows(), rebuilt.rowsPerSecond())
                        : List.of(
                                rebuilt.generation(),
                                rebuilt.rows(),
                                rebuilt.rowsPerSecond(),
                                rebuilt.compared().differing(),
                                rebuilt.compared().sampled());
            case Folded folded -> List.of(folded.rows());
            case Checked checked -> List.of(checked.rows(), checked.differing());
            case Repaired repaired -> List.of(repaired.rows(), repaired.differing());
        };
    }
}
