package shop.stampede.rehearsal.profiles;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.load.Beside;
import shop.stampede.rehearsal.load.WriteThenRead;
import shop.stampede.rehearsal.watch.Books;

/// Whether everybody sees what they have just done, beside others who look at pages.
record OwnWrites(double views) implements Profile {

    private static final String PAIRS = "pairs compared";
    private static final String STALE = "stale";
    private static final int SLICE_SECONDS = 5;

    @Override
    public String name() {
        return "own-writes";
    }

    @Override
    public String what() {
        return "writes (an order, a count of stock, a price) and right after each the read of it, eight at a time, beside %,.0f page views a second"
                .formatted(views);
    }

    @Override
    public Found run(Scene scene) throws Exception {
        var done = new AtomicBoolean();
        var others = Beside.start(() -> {
            while (!done.get()) {
                scene.look(scene.goods().paths(), SLICE_SECONDS, views);
            }
            return done;
        });
        var found = new WriteThenRead(scene.caller(), scene.goods())
                .attempt(scene.effort().pairs());
        done.set(true);
        others.join();
        return Found.with(
                found.orders(),
                PAIRS,
                found.pairs(),
                STALE,
                found.stale(),
                "not compared, as the read was answered: ask again",
                found.pending(),
                "not compared, as the read was not answered",
                found.unanswered(),
                "not compared, as the write was refused",
                found.refused());
    }

    @Override
    public List<Verdict> verdicts(Scene scene, Found found, Books books) {
        return List.of(new Verdict(
                "nobody misses what they have just done",
                found.extra(STALE) == 0 && found.extra(PAIRS) > 0,
                "%,.0f of %,.0f reads were stale".formatted(found.extra(STALE), found.extra(PAIRS))));
    }
}
