package shop.stampede.rehearsal.profiles;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.load.Beside;
import shop.stampede.rehearsal.load.Impatient;
import shop.stampede.rehearsal.watch.Books;

/// Everybody sends their order twice: most of them at the same time on two connections, some after they have given up
/// waiting for the first answer.
record RetryStorm(double impatientPerSecond) implements Profile {

    private static final String CHANGED = "answered with another body than the first time";
    private static final int AT_MOST = 64;

    @Override
    public String name() {
        return "retry-storm";
    }

    @Override
    public String what() {
        return "every order is sent twice with the same key: at the same time on two connections, and %.0f a second"
                        .formatted(impatientPerSecond)
                + " again after a client's time-out, and once more after its answer";
    }

    /// With the same crowd: looking at pages would have other code compiled.
    @Override
    public void warmUp(Scene scene, int seconds) throws IOException {
        twice(scene, seconds);
    }

    @Override
    public Found run(Scene scene) throws Exception {
        int seconds = scene.effort().seconds();
        var impatient =
                Beside.start(() -> new Impatient(scene.caller(), scene.goods().skus())
                        .at(impatientPerSecond, Duration.ofSeconds(seconds)));
        var twice = twice(scene, seconds);
        var again = impatient.join();
        return Found.with(
                twice.and(again.orders()),
                "sent again after a client's time-out",
                again.gaveUp(),
                CHANGED,
                again.changedAnswers());
    }

    private static Orders twice(Scene scene, int seconds) throws IOException {
        return scene.buyersOf(scene.goods().skus())
                .twice(seconds, Math.min(AT_MOST, scene.effort().buyers()));
    }

    @Override
    public List<Verdict> verdicts(Scene scene, Found found, Books books) {
        double changed = found.extra(CHANGED);
        Orders orders = found.orders();
        long keys = orders == null ? 0 : orders.sent();
        return List.of(
                new Verdict(
                        "a repeated order is answered as it was the first time",
                        changed == 0,
                        "%.0f were answered otherwise".formatted(changed)),
                new Verdict(
                        "no more orders than keys",
                        books.sold() <= keys,
                        "%,d orders of one piece each, %,d keys".formatted(books.sold(), keys)));
    }
}
