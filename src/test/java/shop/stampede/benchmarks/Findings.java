package shop.stampede.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was measured: for each thing and each size of the shop, a series for each round.
final class Findings {

    private final Map<String, Map<Long, List<Series>>> found = new LinkedHashMap<>();

    void add(String thing, long size, Series series) {
        found.computeIfAbsent(thing, _ -> new LinkedHashMap<>())
                .computeIfAbsent(size, _ -> new ArrayList<>())
                .add(series);
    }

    Set<String> things() {
        return found.keySet();
    }

    /// The median of the rounds' medians, with the lowest and highest of them and the rounds' median p99.
    ///
    /// @param calls in all rounds
    record Summary(double median, double lowest, double highest, double p99, int calls) {

        String inWords() {
            return calls < 20
                    ? "%s (%s–%s)".formatted(millis(median), millis(lowest), millis(highest))
                    : "%s (%s–%s) · %s".formatted(millis(median), millis(lowest), millis(highest), millis(p99));
        }

        private static String millis(double millis) {
            return millis < 10
                    ? "%.2f".formatted(millis)
                    : millis < 100 ? "%.1f".formatted(millis) : "%,.0f".formatted(millis);
        }
    }

    Summary summary(String thing, long size) {
        var rounds = found.getOrDefault(thing, Map.of()).getOrDefault(size, List.of());
        var medians = rounds.stream().mapToDouble(Series::medianMillis).sorted().toArray();
        var p99s = rounds.stream()
                .mapToDouble(series -> series.percentileMillis(99))
                .sorted()
                .toArray();
        return new Summary(
                middle(medians),
                Arrays.stream(medians).min().orElse(Double.NaN),
                Arrays.stream(medians).max().orElse(Double.NaN),
                middle(p99s),
                rounds.stream().mapToInt(series -> series.nanos().length).sum());
    }

    private static double middle(double[] sorted) {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
