package shop.stampede.rehearsal.profiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import shop.stampede.rehearsal.figures.Spread;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.figures.Views;
import shop.stampede.rehearsal.load.Beside;
import shop.stampede.rehearsal.watch.Books;

/// What readers notice when a read model is built anew and switched over.
record RebuildUnderReads(double views) implements Profile {

    private static final int SLICE_SECONDS = 5;
    private static final int SWITCH_AFTER_SECONDS = 2;
    private static final String FLIPPED = "switch answered with";
    private static final String FAILED = "views that failed";

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String what() {
        return "%,.0f product pages a second while a read model is built anew beside the live one and switched over"
                .formatted(views);
    }

    @Override
    public Found run(Scene scene) {
        var model = scene.effort().model();
        var before = look(scene, 3 * SLICE_SECONDS);
        command(scene, model, "rebuild");
        long start = System.nanoTime();
        var during = new ArrayList<Views>();
        do {
            during.add(look(scene, SLICE_SECONDS));
        } while (isBeingBuilt(scene, model));
        double took = (System.nanoTime() - start) / 1e9;
        var flip = Beside.start(() -> {
            TimeUnit.SECONDS.sleep(SWITCH_AFTER_SECONDS);
            return command(scene, model, "flip");
        });
        var with = look(scene, SLICE_SECONDS);
        var after = look(scene, 3 * SLICE_SECONDS);
        var extra = new LinkedHashMap<String, Double>();
        tell(extra, "before", List.of(before));
        tell(extra, "while it is built", during);
        extra.put(
                "while it is built: p99 of the middle slice, ms",
                Spread.of(during.stream().mapToDouble(slice -> slice.latency().p99()))
                        .median());
        extra.put(
                "while it is built: max of the middle slice, ms",
                Spread.of(during.stream().mapToDouble(slice -> slice.latency().max()))
                        .median());
        tell(extra, "with the switch", List.of(with));
        tell(extra, "after", List.of(after));
        extra.put("built within, s", took);
        extra.put(FLIPPED, (double) flip.join());
        extra.put(
                FAILED,
                sum(before, with, after)
                        + during.stream().mapToDouble(Views::failed).sum());
        return new Found(null, null, extra, List.of("Read model: `%s`.".formatted(model)));
    }

    private Views look(Scene scene, int seconds) {
        return scene.look(scene.goods().productPaths(), seconds, views);
    }

    /// Of several slices the worst.
    private static void tell(LinkedHashMap<String, Double> extra, String when, List<Views> slices) {
        extra.put(when + ": page views/s", lowest(slices, Views::perSecond));
        extra.put(when + ": p99, ms", highest(slices, slice -> slice.latency().p99()));
        extra.put(when + ": max, ms", highest(slices, slice -> slice.latency().max()));
    }

    private static double lowest(List<Views> slices, ToDoubleFunction<Views> of) {
        return slices.stream().mapToDouble(of).min().orElse(Double.NaN);
    }

    private static double highest(List<Views> slices, ToDoubleFunction<Views> of) {
        return slices.stream().mapToDouble(of).max().orElse(Double.NaN);
    }

    private static double sum(Views... slices) {
        return List.of(slices).stream().mapToDouble(Views::failed).sum();
    }

    private static int command(Scene scene, String model, String what) {
        return scene.caller()
                .post("/api/admin/read-models/%s/%s".formatted(model, what), "{}")
                .status();
    }

    private static boolean isBeingBuilt(Scene scene, String model) {
        return scene.caller()
                .get("/api/admin/read-models/" + model)
                .body()
                .path("state")
                .asString()
                .equals("rebuilding");
    }

    @Override
    public List<Verdict> verdicts(Scene scene, Found found, Books books) {
        return List.of(
                new Verdict(
                        "it is switched over",
                        found.extra(FLIPPED) == 202,
                        "answered with %.0f".formatted(found.extra(FLIPPED))),
                new Verdict("no page fails", found.extra(FAILED) == 0, "%.0f failed".formatted(found.extra(FAILED))));
    }
}
