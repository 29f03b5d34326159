package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.JobResult.Rebuilt;
import shop.stampede.shared.readmodels.Projector.Wanted;

/// Builds a read model anew beside the live one, from its declaration, while the shop is open.
///
/// In steps that each commit: open an empty generation, which every refresh writes to from then on; compute its rows in
/// portions where that is dear, and make its base; make its indexes; compare it with the live one. A crash leaves the
/// live one as it is, and the next
/// attempt goes on after the last step that was done. Nothing is switched here: that is [FlipReadModel].
@Component
class Rebuild implements JobWork {

    private static final double COMPUTED = 0.5;
    private static final double FILLED = 0.55;
    private static final double INDEXED = 0.95;

    private final Generations generations;
    private final Refresh refresh;
    private final Comparison comparison;
    private final RowCount rowCount;
    private final TwoAtATime twoAtATime;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Rebuild(
            Generations generations,
            Refresh refresh,
            Comparison comparison,
            RowCount rowCount,
            TwoAtATime twoAtATime,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.generations = generations;
        this.refresh = refresh;
        this.comparison = comparison;
        this.rowCount = rowCount;
        this.twoAtATime = twoAtATime;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.REBUILD;
    }

    @Override
    public Rebuilt run(String model, Progress progress) {
        return make(model, Set.of(State.FILLING), progress);
    }

    /// As [#run], but one that is ready already is taken as it is.
    Rebuilt finish(String model, Progress progress) {
        return make(model, Set.of(State.FILLING, State.SHADOW), progress);
    }

    private Rebuilt make(String model, Set<State> good, Progress progress) {
        var shadow = left(model, good).orElseGet(() -> open(model));
        try {
            return make(shadow, progress);
        } catch (RuntimeException failed) {
            if (!SqlProblem.isLostConnection(failed)) {
                transaction.executeWithoutResult(_ -> generations.drop(shadow));
            }
            throw failed;
        }
    }

    private Rebuilt make(Generation shadow, Progress progress) {
        var live = generations.in(shadow.model(), State.LIVE);
        long start = System.nanoTime();
        fill(shadow, live, progress);
        long filled = System.nanoTime();
        long rows = rowsOf(shadow);
        index(shadow, rows, progress);
        long indexed = System.nanoTime();
        progress.at("comparing", INDEXED, rows, rows);
        generations.becomesShadow(shadow);
        if (!shadow.kind().isByKey()) {
            refresh.refresh(shadow.model(), new Wanted(Set.of(), true));
        }
        return new Rebuilt(
                shadow.number(),
                rows,
                Duration.ofNanos(filled - start).toMillis(),
                Duration.ofNanos(indexed - filled).toMillis(),
                live.map(before -> comparison.of(before, shadow)).orElse(null));
    }

    /// From the definition at once, or from portions that were computed before.
    private void fill(Generation shadow, Optional<Generation> live, Progress progress) {
        boolean inPortions = generations.beginFilling(shadow);
        if (inPortions) {
            rowCount.during(
                    shadow,
                    live,
                    (done, expected) -> progress.at("filling", COMPUTED * share(done, expected), done, expected),
                    () -> twoAtATime.untilDone(() -> generations.fillPortion(shadow)));
        }
        double from = inPortions ? COMPUTED : 0;
        rowCount.during(
                shadow,
                live,
                (done, expected) -> progress.at(
                        inPortions ? "copying" : "filling",
                        from + (FILLED - from) * share(done, expected),
                        done,
                        expected),
                () -> generations.fillBase(shadow));
    }

    /// Statistics come last: they wait for whoever makes an index.
    private void index(Generation shadow, long rows, Progress progress) {
        int statistics = shadow.indexes() + 1;
        var next = new AtomicInteger();
        twoAtATime.untilDone(() -> {
            int nth = next.getAndIncrement();
            if (nth < statistics) {
                progress.at("indexing", FILLED + (INDEXED - FILLED) * nth / (statistics + 1), rows, rows);
                transaction.executeWithoutResult(_ -> generations.index(shadow, nth));
            }
            return nth < statistics;
        });
        generations.index(shadow, statistics);
    }

    /// What an attempt before has left of the same declaration, if it can be used; anything else is cleared away.
    private Optional<Generation> left(String model, Set<State> good) {
        var useful = good.stream()
                .flatMap(state -> generations.in(model, state).stream())
                .filter(generations::isCurrent)
                .findAny();
        Stream.of(State.FILLING, State.SHADOW)
                .flatMap(state -> generations.in(model, state).stream())
                .filter(left -> !useful.equals(Optional.of(left)))
                .forEach(left -> transaction.executeWithoutResult(_ -> generations.drop(left)));
        return useful;
    }

    private Generation open(String model) {
        int number = transaction.execute(_ -> generations.open(model));
        return generations.numbered(model, number);
    }

    private long rowsOf(Generation generation) {
        return jdbc.sql("SELECT count(*) FROM " + generation.base())
                .query(Long.class)
                .single();
    }

    private static double share(long done, long expected) {
        return expected <= 0 ? 0 : Math.min(1, done / (double) expected);
    }
}
