package shop.stampede.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.figures.Second;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.load.Caller;
import shop.stampede.rehearsal.load.Goods;
import shop.stampede.rehearsal.load.RunningShop;
import shop.stampede.rehearsal.profiles.Found;
import shop.stampede.rehearsal.profiles.Profile;
import shop.stampede.rehearsal.profiles.Scene;
import shop.stampede.rehearsal.profiles.Scene.Effort;
import shop.stampede.rehearsal.watch.Books;
import shop.stampede.rehearsal.watch.DriftCheck;
import shop.stampede.rehearsal.watch.ReadSide;
import shop.stampede.rehearsal.watch.Watch;

/// One run of one profile against a shop that has been started for it: warm up, load, wait for the read side, check.
final class Run {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Options options;
    private final Profile profile;
    private final RunningShop shop;
    private final Caller caller;
    private final Scene scene;

    Run(Options options, Profile profile, RunningShop shop) {
        this.options = options;
        this.profile = profile;
        this.shop = shop;
        this.caller = new Caller(shop.address());
        this.scene = new Scene(
                shop,
                caller,
                Goods.newest(caller, options.pages()),
                new Effort(
                        options.seconds(), options.connections(), options.buyers(), options.pairs(), options.model()));
    }

    RunFigures measure(int number) throws Exception {
        profile.arrange(scene);
        warmUp();
        settle();
        profile.prepare(scene);
        settle();
        var skus = profile.skus(scene.goods());
        var books = Books.open(shop.database(), skus);
        try (var watch = Watch.begin(shop, caller, skus)) {
            long startedAt = System.currentTimeMillis();
            long start = System.nanoTime();
            var found = profile.run(scene);
            double seconds = (System.nanoTime() - start) / 1e9;
            double catchUp = new ReadSide(caller).catchUp(PATIENCE);
            var samples = watch.seen();
            watch.close();
            return new RunFigures(
                    profile.name(),
                    number,
                    startedAt,
                    seconds,
                    found.views(),
                    found.orders(),
                    shop.startedIn().toMillis() / 1e3,
                    profile.hasReadModels() && found.orders() != null ? catchUp : Double.NaN,
                    profile.hasReadModels()
                            ? samples
                            : samples.stream().map(Second::withoutLags).toList(),
                    verdicts(found, books, catchUp),
                    found.extra(),
                    notes(found));
        }
    }

    private List<String> notes(Found found) {
        var notes = new ArrayList<>(found.notes());
        if (!options.drift() && profile.hasReadModels()) {
            notes.add("The read models were not compared with their definitions; `--drift=true` does it.");
        }
        return notes;
    }

    private List<Verdict> verdicts(Found found, Books books, double catchUp) {
        var verdicts = new ArrayList<>(profile.verdicts(scene, found, books));
        verdicts.add(new Verdict(
                "the read side has caught up",
                !Double.isNaN(catchUp),
                Double.isNaN(catchUp) ? new ReadSide(caller).inWords() : "after %.1f s".formatted(catchUp)));
        if (found.orders() != null) {
            verdicts.addAll(books.verdicts(found.orders()));
        }
        if (options.drift() && profile.hasReadModels()) {
            verdicts.add(new DriftCheck(caller).all());
        }
        return verdicts;
    }

    /// A program that has just started is still being compiled, on the same processors; and what is asked for by those
    /// who watch belongs to it.
    private void warmUp() throws Exception {
        if (options.warmup() > 0) {
            try (var _ = Watch.begin(shop, caller, profile.skus(scene.goods()))) {
                profile.warmUp(scene, options.warmup());
            }
        }
    }

    private void settle() {
        var readSide = new ReadSide(caller);
        if (Double.isNaN(readSide.catchUp(PATIENCE))) {
            throw new IllegalStateException("The read side did not catch up after warming up: " + readSide.inWords());
        }
    }
}
