package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.stampede.shared.readmodels.Projector.Request;
import shop.stampede.shared.readmodels.Projector.Verdict;
import shop.stampede.shared.readmodels.Projector.Wanted;
import shop.stampede.shared.readmodels.Projector.Work;

class ProjectorTests {

    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final CountDownLatch firstHasBegun = new CountDownLatch(1);
    private final List<Set<String>> batches = new CopyOnWriteArrayList<>();
    private final List<Request> told = new CopyOnWriteArrayList<>();
    private volatile boolean shown = true;
    private final Projector projector = new Projector(
            "orders.sales_of_day",
            new Work(this::refresh, told::add, _ -> Verdict.FAILED),
            Pace.of(RefreshKind.KEYED),
            Runnable::run);

    @AfterEach
    void stop() {
        projector.stop();
    }

    /// Two thousand orders of one day are one row: if they made four batches, a projector that rests after each would
    /// never catch up.
    @Test
    void takesAllThatWantsTheSameRowInOneBatch() throws InterruptedException {
        var first = submit("2026-11-24");
        firstHasBegun.await();
        var others =
                IntStream.range(0, 2_000).mapToObj(_ -> submit("2026-11-24")).toList();

        firstMayEnd.countDown();
        first.join();
        others.forEach(CompletableFuture::join);

        assertThat(batches).hasSize(2).containsOnly(Set.of("2026-11-24"));
    }

    @Test
    void takesNoMoreThanFiveHundredRowsInOneBatch() throws InterruptedException {
        submit("first");
        firstHasBegun.await();
        var others = IntStream.range(0, 1_200).mapToObj(n -> submit("row " + n)).toList();

        firstMayEnd.countDown();
        others.forEach(CompletableFuture::join);

        assertThat(batches).extracting(Set::size).containsExactly(1, 500, 500, 200);
    }

    @Test
    void refreshesAllRowsIfOnlyOneWantsThat() throws InterruptedException {
        submit("first");
        firstHasBegun.await();
        submit("row");
        var all = projector.submit(request(List.of()));
        submit("another row");

        firstMayEnd.countDown();
        all.join();

        assertThat(batches).containsExactly(Set.of("first"), Set.of("all", "and [row, another row]"));
    }

    /// A parked read model lets its events go, and has shown none of them: their lag is not that of milliseconds.
    @Test
    void saysThatSomethingIsShownOnlyWhereItIs() {
        firstMayEnd.countDown();
        submit("shown").join();
        shown = false;
        submit("not shown").join();

        assertThat(told).extracting(Request::keys).containsExactly(List.of("shown"));
    }

    @Test
    void restsLongerAfterWhatTookLonger() {
        assertThat(Pace.of(RefreshKind.KEYED).restAfter(Duration.ofSeconds(1))).isZero();
        assertThat(Pace.of(RefreshKind.ROLLUP).restAfter(Duration.ofMillis(5))).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pace.of(RefreshKind.DEBOUNCED).restAfter(Duration.ofMillis(100)))
                .isEqualTo(Duration.ofMillis(1_900));
    }

    private CompletableFuture<Void> submit(String key) {
        return projector.submit(request(List.of(key)));
    }

    private static Request request(List<String> keys) {
        return new Request(keys, System.nanoTime(), false, new CompletableFuture<>());
    }

    private boolean refresh(Wanted wanted) {
        batches.add(wanted.all() ? Set.of("all", "and " + wanted.keys()) : wanted.keys());
        firstHasBegun.countDown();
        try {
            firstMayEnd.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return shown;
    }
}
