package shop.stampede.rehearsal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.stampede.rehearsal.figures.Latency;
import shop.stampede.rehearsal.figures.Orders.Attempt;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.figures.Second;

/// A run second by second.
///
/// @param series by name, each with a value for each second since the beginning; null where there is none
record Timeline(int seconds, Map<String, List<@Nullable Double>> series) {

    private static final double MB = 1 << 20;

    static Timeline of(RunFigures run) {
        long first = run.startedAt() / 1_000;
        long last = run.samples().stream()
                .mapToLong(second -> second.at() / 1_000)
                .max()
                .orElse(first);
        var timeline = new Timeline((int) (last - first) + 1, new LinkedHashMap<>());
        var views = run.views();
        var orders = run.orders();
        timeline.put("views", first, views == null ? Map.of() : doubles(views.bySecond()));
        timeline.put("orders", first, orders == null ? Map.of() : doubles(orders.acceptedBySecond()));
        timeline.latency("view", first, views == null ? List.of() : views.probes());
        timeline.latency("order", first, orders == null ? List.of() : orders.attempts());
        timeline.machine(first, run.samples());
        return timeline;
    }

    private void latency(String of, long first, List<Attempt> attempts) {
        var bySecond = new TreeMap<Long, List<Double>>();
        attempts.forEach(one -> bySecond.computeIfAbsent(one.at() / 1_000, _ -> new ArrayList<>())
                .add(one.millis()));
        var median = new TreeMap<Long, Double>();
        var worst = new TreeMap<Long, Double>();
        bySecond.forEach((second, millis) -> {
            var latency =
                    Latency.of(millis.stream().mapToDouble(Double::doubleValue).toArray());
            median.put(second, latency.p50());
            worst.put(second, latency.max());
        });
        put(of + "Median", first, median);
        put(of + "Worst", first, worst);
    }

    private void machine(long first, List<Second> samples) {
        var values = new LinkedHashMap<String, Map<Long, Double>>();
        for (var sample : samples) {
            long second = sample.at() / 1_000;
            var memory = sample.memory();
            var all = new LinkedHashMap<String, Double>();
            all.put("lagP99", sample.worstP99());
            all.put("oldestPending", sample.oldestPending());
            all.put("eventsBehind", (double) sample.eventsBehind());
            all.put("stock", (double) sample.stock());
            all.put("cpuShop", sample.cpu().shop());
            all.put("cpuPostgres", sample.cpu().postgres());
            all.put("cpuLoad", sample.cpu().load());
            all.put("memoryShop", memory.shop() / MB);
            all.put("memoryPostgres", memory.postgres() / MB);
            all.put("heap", memory.heap() / MB);
            all.forEach((name, value) ->
                    values.computeIfAbsent(name, _ -> new TreeMap<>()).put(second, value));
        }
        values.forEach((name, bySecond) -> put(name, first, bySecond));
    }

    private static Map<Long, Double> doubles(SortedMap<Long, Long> counts) {
        var values = new TreeMap<Long, Double>();
        counts.forEach((second, count) -> values.put(second, count.doubleValue()));
        return values;
    }

    private void put(String name, long first, Map<Long, Double> bySecond) {
        var values = new ArrayList<@Nullable Double>();
        for (long second = first; second < first + seconds; second++) {
            values.add(bySecond.get(second));
        }
        if (!bySecond.isEmpty()) {
            series.put(name, values);
        }
    }

    @Nullable
    Double at(String name, int second) {
        var values = series.get(name);
        return values == null ? null : values.get(second);
    }
}
