package shop.stampede.rehearsal.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shop.stampede.rehearsal.figures.Latency;

/// What the scripts have `wrk` say.
///
/// @param summary its own figures, by name
/// @param counts of the script, by name
/// @param bySecond of the epoch
record WrkOutput(Map<String, Long> summary, Map<String, Long> counts, SortedMap<Long, Long> bySecond) {

    /// @throws IllegalStateException with what it said instead
    static WrkOutput parse(List<String> lines) {
        var seconds = new TreeMap<Long, Long>();
        lines.stream().filter(line -> line.startsWith("SECOND ")).forEach(line -> {
            var words = line.split(" ");
            seconds.merge(Long.valueOf(words[1]), Long.valueOf(words[2]), Long::sum);
        });
        return new WrkOutput(pairs(lines, "SUMMARY"), pairs(lines, "COUNTS"), seconds);
    }

    private static Map<String, Long> pairs(List<String> lines, String beginning) {
        var line = lines.stream()
                .filter(one -> one.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk has no result:\n" + String.join("\n", lines)));
        return Arrays.stream(line.split(" "))
                .skip(1)
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> Long.valueOf(pair[1]), Long::sum, LinkedHashMap::new));
    }

    long of(String name) {
        return summary.getOrDefault(name, 0L);
    }

    long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /// From the microseconds that it counts in.
    Latency latency() {
        return new Latency(of("requests"), of("p50") / 1e3, of("p95") / 1e3, of("p99") / 1e3, of("max") / 1e3);
    }

    /// How long the script has sent, not how long the program ran.
    double seconds() {
        return count("microseconds") / 1e6;
    }
}
