package shop.stampede.admin.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shop.stampede.orders.query.SalesOfDay;

/// Bars of a picture that is drawn on the server, in its own units: [#WIDTH] wide and [#HEIGHT] high, the highest
/// value as high as the picture.
record Chart(List<Bar> bars) {

    static final int WIDTH = 1000;
    static final int HEIGHT = 190;

    static Chart of(List<SalesOfDay> days, ToDoubleFunction<SalesOfDay> measure) {
        double highest = Math.max(days.stream().mapToDouble(measure).max().orElse(0), 1e-9);
        double step = (double) WIDTH / days.size();
        return new Chart(IntStream.range(0, days.size())
                .mapToObj(i -> {
                    double height = measure.applyAsDouble(days.get(i)) / highest * HEIGHT;
                    return new Bar(days.get(i), i * step, HEIGHT - height, step * 0.72, height, height == HEIGHT);
                })
                .toList());
    }

    /// The same as a line: `x,y` pairs for a polyline.
    public String line() {
        return bars.stream()
                .map(bar -> String.format(Locale.ROOT, "%.1f,%.1f", bar.x() + bar.width() / 2, bar.y()))
                .collect(Collectors.joining(" "));
    }

    /// @param highest whether it gets its value written above it
    record Bar(SalesOfDay day, double x, double y, double width, double height, boolean highest) {

        public double middle() {
            return x + width / 2;
        }
    }
}
