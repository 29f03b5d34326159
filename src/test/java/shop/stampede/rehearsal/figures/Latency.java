package shop.stampede.rehearsal.figures;

import java.util.Arrays;

/// How long answers took, in milliseconds.
public record Latency(long count, double p50, double p95, double p99, double max) {

    public static final Latency NONE = new Latency(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /// @param millis in any order
    public static Latency of(double[] millis) {
        if (millis.length == 0) {
            return NONE;
        }
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latency(
                sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }
}
