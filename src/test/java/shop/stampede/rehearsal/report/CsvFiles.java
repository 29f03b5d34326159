package shop.stampede.rehearsal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import shop.stampede.rehearsal.figures.Orders.Attempt;
import shop.stampede.rehearsal.figures.RunFigures;

/// The raw samples: `runs.csv` has the figures of each run, `seconds.csv` each second of it, `lag.csv` each read
/// model in each second, `latencies.csv` each answer that was measured by itself.
record CsvFiles(Path directory) {

    private static final List<String> SERIES = List.of(
            "views",
            "orders",
            "viewMedian",
            "viewWorst",
            "orderMedian",
            "orderWorst",
            "lagP99",
            "oldestPending",
            "eventsBehind",
            "stock",
            "cpuShop",
            "cpuPostgres",
            "cpuLoad",
            "memoryShop",
            "memoryPostgres",
            "heap");

    private interface Rows {
        void of(RunFigures run, CSVPrinter file) throws IOException;
    }

    void write(List<RunFigures> runs) throws IOException {
        write(
                "runs.csv",
                runs,
                Figure.ALL.stream().map(Figure::name),
                (run, file) -> file.printRecord(begin(
                        run, Figure.ALL.stream().map(figure -> plain(figure.of().applyAsDouble(run))))));
        write("seconds.csv", runs, Stream.concat(Stream.of("second"), SERIES.stream()), (run, file) -> {
            var timeline = Timeline.of(run);
            for (int second : IntStream.range(0, timeline.seconds()).toArray()) {
                file.printRecord(begin(
                        run, Stream.concat(Stream.of(second), SERIES.stream().map(name -> {
                            var value = timeline.at(name, second);
                            return value == null ? "" : plain(value);
                        }))));
            }
        });
        write("lag.csv", runs, Stream.of("second", "model", "p50", "p99", "max", "oldest", "behind"), (run, file) -> {
            for (var sample : run.samples()) {
                for (var lag : sample.lags()) {
                    file.printRecord(begin(
                            run,
                            Stream.of(
                                    since(run, sample.at()),
                                    lag.model(),
                                    plain(lag.p50()),
                                    plain(lag.p99()),
                                    plain(lag.max()),
                                    plain(lag.oldestPending()),
                                    lag.eventsBehind())));
                }
            }
        });
        write("latencies.csv", runs, Stream.of("what", "second", "answer", "millis"), (run, file) -> {
            attempts(
                    file,
                    run,
                    "view",
                    run.views() == null ? List.of() : run.views().probes());
            attempts(
                    file,
                    run,
                    "order",
                    run.orders() == null ? List.of() : run.orders().attempts());
        });
    }

    private static void attempts(CSVPrinter file, RunFigures run, String what, List<Attempt> attempts)
            throws IOException {
        for (var one : attempts) {
            file.printRecord(begin(run, Stream.of(what, since(run, one.at()), one.kind(), plain(one.millis()))));
        }
    }

    private void write(String name, List<RunFigures> runs, Stream<String> columns, Rows rows) throws IOException {
        try (var file = new CSVPrinter(Files.newBufferedWriter(directory.resolve(name)), CSVFormat.DEFAULT)) {
            file.printRecord(Stream.concat(Stream.of("profile", "run"), columns).toList());
            for (var run : runs) {
                rows.of(run, file);
            }
        }
    }

    private static List<Object> begin(RunFigures run, Stream<?> cells) {
        var all = new ArrayList<Object>(List.of(run.profile(), run.run()));
        cells.forEach(all::add);
        return all;
    }

    private static String since(RunFigures run, long at) {
        return plain((at - run.startedAt()) / 1e3);
    }

    private static String plain(double value) {
        return Double.isNaN(value) ? "" : "%.3f".formatted(value);
    }
}
