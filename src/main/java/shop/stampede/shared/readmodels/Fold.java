package shop.stampede.shared.readmodels;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.JobResult.Folded;

/// Moves what has gathered in an overlay into its base.
///
/// `readmodels.fold` remembers the snapshot before it refreshes and removes only overlay rows that this snapshot
/// already saw; a row that changed meanwhile stays. It is one transaction: a crash leaves everything as it was.
@Component
class Fold implements JobWork {

    private final Generations generations;
    private final RowCount rowCount;
    private final JdbcClient jdbc;

    Fold(Generations generations, RowCount rowCount, JdbcClient jdbc) {
        this.generations = generations;
        this.rowCount = rowCount;
        this.jdbc = jdbc;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.FOLD;
    }

    @Override
    public Folded run(String model, Progress progress) {
        var live = generations.in(model, State.LIVE);
        var moved = new AtomicLong();
        rowCount.during(
                live.orElseThrow(),
                live,
                (done, expected) -> progress.at(
                        "folding", expected <= 0 ? 0 : 0.9 * Math.min(1, done / (double) expected), done, expected),
                () -> moved.set(jdbc.sql("SELECT readmodels.fold(?)")
                        .param(model)
                        .query(Long.class)
                        .single()));
        return new Folded(moved.get());
    }
}
