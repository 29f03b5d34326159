package shop.stampede.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.load.ShopProcess;
import shop.stampede.rehearsal.load.Wrk;
import shop.stampede.rehearsal.profiles.Profile;
import shop.stampede.rehearsal.report.Head;
import shop.stampede.rehearsal.report.ReportFiles;

/// The rehearsal of a flash sale: `./mvnw -Pflash-sale -Drehearsal.args="--profiles=founding,ten --runs=3"`.
///
/// Starts the packaged shop on a filled database, has it pressed by other processes, and writes what came of it to
/// `target/rehearsal`. Ends with 1 if something was lost, sold twice or does not add up, with 2 if it could not begin.
final class Rehearsal {

    private final Options options;
    private final Head head;
    private final Path directory;
    private final List<RunFigures> done = new ArrayList<>();

    private Rehearsal(Options options, Head head) throws IOException {
        this.options = options;
        this.head = head;
        this.directory = Files.createDirectories(options.report()
                .resolve(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").format(LocalDateTime.now())));
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.UK);
        System.exit(run(arguments));
    }

    static int run(String... arguments) throws Exception {
        if (!Wrk.isThere()) {
            System.err.println(Wrk.ADVICE);
            return 2;
        }
        try {
            var options = Options.of(arguments);
            return new Rehearsal(options, Head.of(arguments, options.java(), options.shop())).all();
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println(notUnderstood.getMessage());
            return 2;
        }
    }

    /// A round takes all profiles in turn, so what else the machine is doing meets all of them alike.
    private int all() throws Exception {
        FilledShop.deleteIfThere(copy());
        var files = new ReportFiles(directory, head, options.profiles());
        var report = "";
        for (int run = 1; run <= options.runs(); run++) {
            for (var profile : options.profiles()) {
                System.out.printf("%tT %s, run %d of %d%n", new java.util.Date(), profile.name(), run, options.runs());
                var figures = one(profile, run);
                done.add(figures);
                report = files.write(done);
                System.out.println(ReportFiles.inOneLine(figures));
            }
        }
        System.out.println(report);
        System.out.println("Written to " + directory);
        return done.stream().allMatch(RunFigures::isRight) ? 0 : 1;
    }

    /// A run that is broken off counts as one that failed, and the next one is begun.
    private RunFigures one(Profile profile, int run) {
        try {
            return measured(profile, run);
        } catch (Exception broken) {
            broken.printStackTrace();
            return RunFigures.brokenOff(profile.name(), run, broken.toString());
        }
    }

    private RunFigures measured(Profile profile, int run) throws Exception {
        var filled = new FilledShop(options);
        boolean fresh = options.fresh() || !profile.hasReadModels();
        var data = fresh ? filled.copy(copy()) : filled.directory();
        try (var shop = ShopProcess.start(options.jar(), options.java(), data, arguments(profile))) {
            head.see(shop);
            return measured(profile, run, shop);
        } finally {
            if (fresh) {
                FilledShop.deleteIfThere(data);
            }
        }
    }

    /// Where a run has the shop to itself; one that was stopped by hand leaves it to the next rehearsal.
    private Path copy() {
        return options.directory().resolve("run");
    }

    private RunFigures measured(Profile profile, int run, ShopProcess shop) throws Exception {
        try {
            return new Run(options, profile, shop).measure(run);
        } catch (Exception broken) {
            shop.dumpThreads(directory.resolve("threads-%s-%d.txt".formatted(profile.name(), run)));
            throw broken;
        }
    }

    private List<String> arguments(Profile profile) {
        return Stream.concat(options.shop().stream(), profile.shopArguments().stream())
                .toList();
    }
}
