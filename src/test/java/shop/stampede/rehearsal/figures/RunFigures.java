package shop.stampede.rehearsal.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// All of one run of one profile.
///
/// @param run 1 is the first
/// @param startedAt milliseconds of the epoch
/// @param seconds that the load took
/// @param catchUp seconds until the read models had shown everything, after the last order; NaN if they did not
/// @param start seconds from the process's start until the shop was there
/// @param seconds of the run and of catching up
/// @param verdicts on what has to be right
/// @param extra other figures, by name
/// @param notes what else there is to say
public record RunFigures(
        String profile,
        int run,
        long startedAt,
        double seconds,
        @Nullable Views views,
        @Nullable Orders orders,
        double start,
        double catchUp,
        List<Second> samples,
        List<Verdict> verdicts,
        Map<String, Double> extra,
        List<String> notes) {

    /// Of the read models that had something to show, what the last sample of the load says.
    public List<Lag> lags() {
        return samples.stream()
                .filter(second -> second.at() <= startedAt + seconds * 1_000 + 1_500)
                .max(Comparator.comparingLong(Second::at))
                .map(Second::lags)
                .orElse(List.of())
                .stream()
                .filter(lag -> lag.max() > 0)
                .toList();
    }

    public double worstLag() {
        return lags().stream().mapToDouble(Lag::p99).max().orElse(Double.NaN);
    }

    public boolean isRight() {
        return verdicts.stream().allMatch(Verdict::holds);
    }

    /// While the load lasted.
    public List<Second> underLoad() {
        return samples.stream()
                .filter(second -> second.at() <= startedAt + seconds * 1_000)
                .toList();
    }

    public OptionalDouble figure(String name) {
        var value = extra.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
