package shop.stampede.rehearsal.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import shop.stampede.rehearsal.figures.Lag;
import shop.stampede.rehearsal.figures.Latency;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Orders.Attempt;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.figures.Second;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.figures.Views;

/// Runs that never were, with figures that are easy to find again.
final class SampleRuns {

    private static final long START = 1_795_463_689_000L;
    private static final int SECONDS = 60;

    private SampleRuns() {}

    /// @param perSecond orders, all of them accepted
    static RunFigures run(String profile, int number, double perSecond, Verdict... verdicts) {
        var accepted = new TreeMap<Long, Long>();
        var attempts = new ArrayList<Attempt>();
        var viewed = new TreeMap<Long, Long>();
        var probes = new ArrayList<Attempt>();
        for (int second = 0; second < SECONDS; second++) {
            accepted.put(START / 1_000 + second, Math.round(perSecond));
            viewed.put(START / 1_000 + second, 8_000L + 40 * (second % 7));
            for (int n = 0; n < 5; n++) {
                long at = START + 1_000 * second + 200 * n;
                attempts.add(new Attempt(at, Orders.ACCEPTED, 8 + (second * 7 + n * 3) % 40));
                probes.add(new Attempt(at, "200", 1 + (second * 5 + n) % 9));
            }
        }
        long count = Math.round(perSecond * SECONDS);
        var orders = new Orders(
                perSecond,
                SECONDS,
                Map.of(Orders.ACCEPTED, count, Orders.SOLD_OUT, 4L),
                new Latency(count, 11, 30, 45 + number, 90),
                ids(count),
                count,
                accepted,
                attempts);
        var views = new Views(8_333, 8_100 + number, new Latency(486_000, 2, 5, 9, 40), probes, 0, 1, 0, viewed);
        return new RunFigures(
                profile,
                number,
                START,
                SECONDS,
                views,
                orders,
                2.5,
                0.4 * number,
                seconds(),
                List.of(verdicts),
                Map.of("answers/s", 12.5),
                List.of());
    }

    private static Set<String> ids(long count) {
        return new HashSet<>(
                IntStream.range(0, (int) count).mapToObj(Integer::toString).toList());
    }

    private static List<Second> seconds() {
        return IntStream.rangeClosed(1, SECONDS + 2)
                .mapToObj(second -> new Second(
                        START + 1_000 * second,
                        new Second.Cpu(0.9 + second % 5 / 20.0, 0.3, 0.2),
                        new Second.Memory(400L << 20, 250L << 20, (100L + second) << 20),
                        List.of(
                                new Lag("orders.order_row", true, 9, 30 + second % 10, 80, 5 + second % 6, second % 3),
                                new Lag("catalog.category_node", false, 0, 0, 0, 0, 0)),
                        5_000 - 50L * second))
                .toList();
    }
}
