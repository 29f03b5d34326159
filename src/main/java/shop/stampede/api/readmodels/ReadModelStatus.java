package shop.stampede.api.readmodels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.readmodels.Job;
import shop.stampede.shared.readmodels.ReadModelState;

/// How one read model is doing.
///
/// @param keyed whether its rows follow an event at once; otherwise they do a second later or more
/// @param generation the live one; grows with each flip
/// @param rows of its base, as PostgreSQL estimates them
/// @param overlayRows that changed since `lastFold`; estimated above 10,000
/// @param state `live`, `rebuilding`, `shadow-ready` or `parked`
/// @param progress of the rebuild, from 0 to 1; null if none is under way
/// @param shadow the generation that is being built or is ready; null if none
/// @param previous the generation that can be gone back to; null if none
/// @param problem why it is parked, or why its new definition could not be applied
/// @param job the work under way or done last; null if none
record ReadModelStatus(
        String name,
        boolean keyed,
        int generation,
        long rows,
        long overlayRows,
        LagStatus lag,
        @Nullable Instant lastFold,
        String state,
        @Nullable Double progress,
        @Nullable Integer shadow,
        @Nullable Integer previous,
        @Nullable String problem,
        @Nullable JobStatus job) {

    /// How far it is behind what is committed. The times are of the last minute.
    ///
    /// @param asOf everything that was committed before this moment is shown
    record LagStatus(
            double p50Millis,
            double p99Millis,
            double maxMillis,
            long oldestPendingMillis,
            int eventsBehind,
            Instant asOf) {}

    /// @param kind `rebuild`, `apply` (a changed definition), `fold`, `check` or `repair`
    /// @param step what it is or was at last, one word
    /// @param progress from 0 to 1
    /// @param rowsExpected an estimate; 0 if there is none
    /// @param leftMillis how long it will take from now on if it goes on like this; null if that cannot be said
    /// @param outcome `done`, `failed` or `abandoned`; null while it is under way
    /// @param problem why it failed
    record JobStatus(
            String kind,
            String step,
            double progress,
            long rowsDone,
            long rowsExpected,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long leftMillis,
            @Nullable String outcome,
            @Nullable String problem) {

        static JobStatus of(Job job, Instant now) {
            var left = job.left(now);
            var outcome = job.outcome();
            return new JobStatus(
                    job.kind().word(),
                    job.step(),
                    job.progress(),
                    job.rowsDone(),
                    job.rowsExpected(),
                    job.requestedAt(),
                    job.startedAt(),
                    job.endedAt(),
                    left == null ? null : left.toMillis(),
                    outcome == null ? null : outcome.word(),
                    job.problem());
        }
    }

    static ReadModelStatus of(ReadModelState model, Instant now) {
        var lag = model.lag();
        var job = model.lastJob();
        return new ReadModelStatus(
                model.name(),
                model.keyed(),
                model.generation(),
                model.rows(),
                model.overlayRows(),
                new LagStatus(
                        lag.p50Millis(),
                        lag.p99Millis(),
                        lag.maxMillis(),
                        lag.oldestPendingMillis(),
                        lag.eventsBehind(),
                        lag.asOf()),
                model.foldedAt(),
                model.state(),
                model.progress(),
                model.shadow(),
                model.previous(),
                model.problem(),
                job == null ? null : JobStatus.of(job, now));
    }
}
