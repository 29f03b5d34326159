package shop.stampede.rehearsal.profiles;

import java.util.Arrays;
import java.util.List;
import shop.stampede.rehearsal.figures.Spread;
import shop.stampede.rehearsal.figures.Views;

/// The same server's plain text, and product pages that it has shown before, in turns.
record Yardstick() implements Profile {

    static final String RATIO = "product page / plain text";

    private static final int TURNS = 3;

    @Override
    public String name() {
        return "yardstick";
    }

    @Override
    public String what() {
        return "as many as there are answers of GET /ping (plain text), and of product pages that were shown before, in %d turns"
                .formatted(TURNS);
    }

    @Override
    public Found run(Scene scene) {
        int slice = Math.max(2, scene.effort().seconds() / (2 * TURNS));
        var pings = new double[TURNS];
        var pages = new double[TURNS];
        var ratios = new double[TURNS];
        Views last = scene.look(scene.goods().productPaths(), 2, 0);
        for (int turn = 0; turn < TURNS; turn++) {
            pings[turn] = scene.look(List.of("/ping"), slice, 0).perSecond();
            last = scene.look(scene.goods().productPaths(), slice, 0);
            pages[turn] = last.perSecond();
            ratios[turn] = pages[turn] / pings[turn];
        }
        return Found.with(
                null,
                "plain text/s",
                median(pings),
                "product pages/s",
                median(pages),
                "product page p99, ms",
                last.latency().p99(),
                RATIO,
                median(ratios));
    }

    private static double median(double[] values) {
        return Spread.of(Arrays.stream(values)).median();
    }
}
