package shop.stampede.shared.readmodels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one read model is doing.
///
/// @param name as declared: `catalog.product_card`
/// @param generation the live one; 0 if none could be made yet
/// @param rows of the live base, as PostgreSQL estimates them
/// @param overlayRows that changed since the last fold; estimated above 10,000
/// @param bytes on disk, of all generations kept, indexes included
/// @param foldedAt when the base was last refreshed
/// @param shadow the generation that is being built or is ready; null if none
/// @param shadowReady whether it can be made live
/// @param previous the generation that can be gone back to; null if none
/// @param outdated whether its declaration has changed and was not live yet
/// @param parkedSince since when it is set aside because its definition cannot be run; null if it is not
/// @param problem what PostgreSQL said to it, or to its new declaration
/// @param job the work under way; null if none
/// @param lastJob the work under way or done last; null if none
public record ReadModelState(
        String name,
        RefreshKind kind,
        int generation,
        long rows,
        long overlayRows,
        long bytes,
        @Nullable Instant foldedAt,
        @Nullable Integer shadow,
        boolean shadowReady,
        @Nullable Integer previous,
        boolean outdated,
        @Nullable Instant parkedSince,
        @Nullable String problem,
        @Nullable Job job,
        @Nullable Job lastJob,
        Freshness lag) {

    /// How far a read model is behind what is committed.
    ///
    /// @param p50Millis median time from commit to visible, over the last minute; 0 if nothing was committed
    /// @param p99Millis the time that 99 in 100 were shown in
    /// @param maxMillis the longest
    /// @param oldestPendingMillis the age of the oldest event that is not shown yet; 0 if none
    /// @param eventsBehind how many are not shown yet
    /// @param asOf everything committed before this moment is shown
    public record Freshness(
            double p50Millis,
            double p99Millis,
            double maxMillis,
            long oldestPendingMillis,
            int eventsBehind,
            Instant asOf) {}

    /// Whether rows follow their events at once; otherwise some time after them.
    public boolean keyed() {
        return kind.isAtOnce();
    }

    /// `parked`, `rebuilding`, `shadow-ready` or `live`.
    public String state() {
        if (parkedSince != null || generation == 0) {
            return "parked";
        } else if (isRebuilding()) {
            return "rebuilding";
        }
        return shadowReady ? "shadow-ready" : "live";
    }

    /// The share of the rebuild that is done, from 0 to 1; null if none is under way.
    public @Nullable Double progress() {
        return isRebuilding() && job != null ? job.progress() : null;
    }

    private boolean isRebuilding() {
        return job != null && (job.kind() == Job.Kind.REBUILD || job.kind() == Job.Kind.APPLY);
    }

    /// The share of rows that are read from the overlay, from 0 to 1.
    public double overlayShare() {
        return rows + overlayRows == 0 ? 0 : Math.min(1, overlayRows / (double) Math.max(rows, overlayRows));
    }
}
