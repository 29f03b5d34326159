package shop.stampede.shared.readmodels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.JobResult.Checked;
import shop.stampede.shared.readmodels.RowComparison.Sides;

/// Compares what a read model shows with its definition, row by row, in portions of the keys.
///
/// Each portion is read in one snapshot. A row that differs only because its event is still on its way is looked at
/// again and does not count.
@Component
public class DriftCheck implements JobWork {

    private static final int PORTIONS = 20;
    private static final int SMALLEST_PORTION = 10_000;
    private static final int KEYS_KEPT = 10_000;
    private static final int SHOWN = 20;

    private final Generations generations;
    private final RowComparison rows;
    private final JdbcClient jdbc;

    DriftCheck(Generations generations, RowComparison rows, JdbcClient jdbc) {
        this.generations = generations;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /// Looks now, and answers when all rows have been looked at; nothing, if no read model has this name or it could
    /// not be made yet.
    public Optional<Checked> now(String model) {
        return generations.in(model, State.LIVE).map(_ -> run(model, Progress.UNSEEN));
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.CHECK;
    }

    @Override
    public Checked run(String model, Progress progress) {
        var live = generations.in(model, State.LIVE).orElseThrow();
        var sides = sidesOf(live);
        long total = jdbc.sql("SELECT count(*) FROM " + model).query(Long.class).single();
        int portion = (int) Math.max(SMALLEST_PORTION, total / PORTIONS + 1);
        List<String> bounds = jdbc.sql("SELECT * FROM readmodels.bounds(?, ?, ?)")
                .params(model, live.number(), portion)
                .query((rs, _) -> rs.getString(1))
                .list();
        var differing = new ArrayList<String>();
        long missing = 0;
        long extra = 0;
        for (int n = 0; n <= bounds.size(); n++) {
            progress.at("checking", n / (bounds.size() + 1.0), Math.min(total, (long) n * portion), total);
            var found =
                    rows.differing(sides, n == 0 ? null : bounds.get(n - 1), n == bounds.size() ? null : bounds.get(n));
            missing += found.size() - rows.present(sides, sides.one(), found);
            extra += found.size() - rows.present(sides, sides.other(), found);
            differing.addAll(found);
        }
        return new Checked(
                total,
                differing.size(),
                missing,
                extra,
                differing.stream().limit(KEYS_KEPT).toList(),
                rows.differences(sides, differing.stream().limit(SHOWN).toList()));
    }

    static Sides sidesOf(Generation live) {
        return new Sides(live.model(), live.definition(), live.columnNames(), live);
    }
}
