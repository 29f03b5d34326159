package shop.stampede.api.readmodels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
/// @param problem why it is parked
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
        @Nullable String problem) {

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

    static ReadModelStatus of(ReadModelState model) {
        var lag = model.lag();
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
                model.problem());
    }
}
