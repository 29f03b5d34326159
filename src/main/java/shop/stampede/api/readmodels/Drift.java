package shop.stampede.api.readmodels;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.readmodels.JobResult.Checked;

/// A read model against its definition.
///
/// @param checked rows that were compared
/// @param missing rows that should be shown and are not
/// @param extra rows that are shown and should not be
/// @param different rows that are shown with another value than they should
/// @param samples values of the first of them
record Drift(long checked, long missing, long extra, long different, List<Sample> samples) {

    /// @param shown null if the row is missing, or has no value
    /// @param shouldBe null if there should be no such row, or no value
    record Sample(
            String key,
            String column,
            @Nullable String shown,
            @Nullable String shouldBe) {}

    static Drift of(Checked found) {
        return new Drift(
                found.rows(),
                found.missing(),
                found.extra(),
                found.different(),
                found.differences().stream()
                        .map(one -> new Sample(one.key(), one.column(), one.one(), one.other()))
                        .toList());
    }
}
