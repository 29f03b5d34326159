package shop.stampede.rehearsal.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All of one run of one profile.
///
/// @param run 1 is the first
/// @param startedAt milliseconds of the epoch
/// @param seconds that the load took
/// @param catchUp seconds until the read models had shown everything, after the last order; NaN if they did not, or if
///     there was nothing to show
/// @param start seconds from the process's start until the shop was there
/// @param samples of the run and of catching up, one a second
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

    private static final int WINDOW_SECONDS = 60;

    /// Of a run that was broken off.
    public static RunFigures brokenOff(String profile, int run, String why) {
        return new RunFigures(
                profile,
                run,
                System.currentTimeMillis(),
                0,
                null,
                null,
                Double.NaN,
                Double.NaN,
                List.of(),
                List.of(new Verdict("the run comes to its end", false, why)),
                Map.of(),
                List.of());
    }

    /// Of the read models that had something to show, the worst of what was said in the end: from the second on whose
    /// last minute had nothing in it but this run, or at the end if there was none.
    public List<Lag> lags() {
        double from = startedAt + 1_000 * Math.min(seconds, WINDOW_SECONDS) - 1_500;
        double to = startedAt + 1_000 * seconds + 1_500;
        return orders == null
                ? List.of()
                : samples.stream()
                        .filter(second -> second.at() >= from && second.at() <= to)
                        .flatMap(second -> second.lags().stream())
                        .filter(lag -> lag.max() > 0)
                        .collect(Collectors.groupingBy(Lag::model, TreeMap::new, Collectors.reducing(Lag::worse)))
                        .values()
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    /// Of the read models that are kept row by row.
    public double worstLag() {
        return lags().stream().filter(Lag::keyed).mapToDouble(Lag::p99).max().orElse(Double.NaN);
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
}
