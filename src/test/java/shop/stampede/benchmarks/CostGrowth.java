package shop.stampede.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shop.stampede.shared.database.BenchDatabases;

/// How the cost of keeping and reading read models grows with the shop: `./mvnw -Pbench`.
///
/// Options, in `-Dbench.args="…"`: `--sizes=10000,100000,1000000` (products, and as many orders), `--rounds=3`,
/// `--calls=700` (of each quick thing in each round), `--directory=target/benchmarks/database` (kept, so the next run
/// need not fill it again), `--without=whole,rebuild` (leaves out what takes minutes), `--once=whole,rebuild` (does it
/// in the first round only).
final class CostGrowth {

    private static final double REFRESH_GOAL = 1.5;
    private static final double LIST_GOAL = 2;
    private static final int WARM_UP = 300;

    private final Map<String, String> options;
    private final List<Long> sizes;
    private final Findings findings = new Findings();
    private final List<String> loads = new ArrayList<>();

    private CostGrowth(Map<String, String> options) {
        this.options = options;
        this.sizes = Arrays.stream(
                        options.getOrDefault("sizes", "10000,100000,1000000").split(","))
                .map(Long::parseLong)
                .sorted()
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.UK);
        var options = new LinkedHashMap<String, String>();
        for (var argument : arguments) {
            var parts = argument.replaceFirst("^--", "").split("=", 2);
            options.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        new CostGrowth(options).run();
    }

    private void run() throws Exception {
        var shops = new ArrayList<SizedShop>();
        try (var databases =
                new BenchDatabases(Path.of(options.getOrDefault("directory", "target/benchmarks/database")))) {
            try {
                for (var size : sizes) {
                    System.out.printf("A shop with %,d products and orders%n", size);
                    shops.add(SizedShop.open(databases, size));
                }
                measure(shops);
                write(shops);
            } finally {
                shops.forEach(SizedShop::close);
            }
        }
    }

    /// A round takes all sizes in turn, so what else the machine is doing meets all of them alike.
    private void measure(List<SizedShop> shops) throws Exception {
        int rounds = Integer.parseInt(options.getOrDefault("rounds", "3"));
        for (var shop : shops) {
            new RefreshCost(WARM_UP).measure(shop, (_, _) -> {});
            new ReadCost(WARM_UP).measure(shop, (_, _) -> {});
        }
        var once = List.of(options.getOrDefault("once", "").split(","));
        var probes = probes();
        for (int round = 1; round <= rounds; round++) {
            for (var probe : probes.entrySet()) {
                if (round > 1 && once.contains(probe.getKey().replace(": ", ""))) {
                    continue;
                }
                for (var shop : shops) {
                    System.out.printf(
                            "%tT round %d of %d: %s%,d%n",
                            new java.util.Date(), round, rounds, probe.getKey(), shop.size());
                    probe.getValue()
                            .measure(
                                    shop, (thing, series) -> findings.add(probe.getKey() + thing, shop.size(), series));
                }
            }
            loads.add(Conditions.load());
        }
    }

    private Map<String, Probe> probes() {
        int calls = Integer.parseInt(options.getOrDefault("calls", "700"));
        var probes = new LinkedHashMap<String, Probe>();
        probes.put("refresh: ", new RefreshCost(calls));
        probes.put("read: ", new ReadCost(calls));
        probes.put("joined: ", new NormalizedCost(calls));
        probes.put("whole: ", new WholeCost());
        probes.put("rebuild: ", new RebuildCost());
        for (var left : options.getOrDefault("without", "").split(",")) {
            probes.remove(left + ": ");
        }
        return probes;
    }

    private void write(List<SizedShop> shops) throws Exception {
        var report = new Report(findings, sizes);
        report.paragraph("## How cost grows with the shop");
        report.paragraph(Conditions.of(shops.getLast())
                + "* options: %s; load of the machine after each round: %s"
                        .formatted(options, String.join(", ", loads)));
        report.paragraph("Milliseconds: median of the rounds' medians (lowest–highest of them) · p99.");
        report.table("Refresh by key, until committed", "refresh: ", REFRESH_GOAL);
        report.table("Questions to the read models", "read: ", LIST_GOAL);
        report.table("The same questions to the normalized tables", "joined: ", Double.POSITIVE_INFINITY);
        report.table("The whole read model", "whole: ", Double.POSITIVE_INFINITY);
        if (findings.things().stream().anyMatch(thing -> thing.startsWith("rebuild: "))) {
            report.paragraph("### Shadow rebuild");
            for (var shop : shops) {
                report.rebuilds(shop.size(), RebuildCost.rows(shop));
            }
        }
        var file = Files.createDirectories(Path.of("target/benchmarks")).resolve("cost-growth.md");
        Files.writeString(file, report.toString());
        System.out.println(report);
        System.out.println("Written to " + file);
    }
}
