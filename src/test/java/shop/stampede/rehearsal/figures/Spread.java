package shop.stampede.rehearsal.figures;

import java.util.stream.DoubleStream;

/// The median of several runs, with the lowest and the highest.
public record Spread(double median, double lowest, double highest, int runs) {

    /// What is not a number does not count.
    public static Spread of(DoubleStream values) {
        var sorted = values.filter(value -> !Double.isNaN(value)).sorted().toArray();
        int n = sorted.length;
        return n == 0
                ? new Spread(Double.NaN, Double.NaN, Double.NaN, 0)
                : new Spread((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1], n);
    }
}
