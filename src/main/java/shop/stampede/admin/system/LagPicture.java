package shop.stampede.admin.system;

import java.util.List;
import java.util.stream.IntStream;
import shop.stampede.shared.readmodels.LagHistory.Point;

/// Lag over the last half hour. Each measured point covers the minute before it, so one in [#EVERY] tells all.
///
/// @param points the earliest first
record LagPicture(List<Point> points) {

    private static final int EVERY = 3;

    static LagPicture of(List<Point> measured) {
        int last = measured.size() - 1;
        return new LagPicture(IntStream.rangeClosed(0, last)
                .filter(i -> (last - i) % EVERY == 0)
                .mapToObj(measured::get)
                .toList());
    }

    /// Whether nothing was committed that this read model shows.
    public boolean quiet() {
        return points.stream().allMatch(point -> point.maxMillis() == 0);
    }

    public List<Point> latestFirst() {
        return points.reversed();
    }
}
