package shop.stampede.shared.readmodels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a job found or did; kept as JSON beside it, and read again by [JobResults].
public sealed interface JobResult {

    /// What a rebuild did.
    ///
    /// @param rows in the new base
    /// @param fillMillis for filling the base, its indexes not included
    /// @param indexMillis for its indexes and statistics
    /// @param compared with the live generation; null if there was none
    record Rebuilt(
            int generation,
            long rows,
            long fillMillis,
            long indexMillis,
            @Nullable Compared compared) implements JobResult {

        /// How fast the base was filled and indexed.
        public long rowsPerSecond() {
            return rows * 1_000 / Math.max(1, fillMillis + indexMillis);
        }
    }

    /// How a new generation compares with the live one. A column that has another type now counts as gone and as added.
    ///
    /// @param sampled keys whose rows were compared: some of both bases and those that changed last
    /// @param differing how many of them differ in a column that both generations have
    /// @param differences of the first of them, live value first
    record Compared(
            long liveRows,
            long shadowRows,
            int sampled,
            int differing,
            List<String> columnsAdded,
            List<String> columnsGone,
            List<Difference> differences) {}

    /// What a check for drift found.
    ///
    /// @param rows compared
    /// @param differing how many rows are not what the definition says
    /// @param missing how many of them should be shown and are not
    /// @param extra how many are shown and should not be
    /// @param keys of the first ten thousand of them
    /// @param differences of the first twenty: what is shown, and what should be
    record Checked(long rows, long differing, long missing, long extra, List<String> keys, List<Difference> differences)
            implements JobResult {

        /// How many are shown with another value than they should be.
        public long different() {
            return differing - missing - extra;
        }
    }

    /// @param rows moved out of the overlay
    record Folded(long rows) implements JobResult {}

    /// @param rows recomputed
    /// @param differing how many of them still differ
    record Repaired(int rows, int differing) implements JobResult {}
}
