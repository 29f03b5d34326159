package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.JobResult.Checked;
import shop.stampede.shared.readmodels.JobResult.Repaired;

/// Recomputes the rows that the last drift check has found different, and looks at them again.
@Component
class Repair implements JobWork {

    private static final int PORTION = 500;

    private final Jobs jobs;
    private final Generations generations;
    private final Refresh refresh;
    private final RowComparison rows;
    private final JobResults results;

    Repair(Jobs jobs, Generations generations, Refresh refresh, RowComparison rows, JobResults results) {
        this.jobs = jobs;
        this.generations = generations;
        this.refresh = refresh;
        this.rows = rows;
        this.results = results;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.REPAIR;
    }

    @Override
    public Repaired run(String model, Progress progress) {
        var keys = jobs.last(model, Job.Kind.CHECK)
                .flatMap(results::of)
                .map(found -> ((Checked) found).keys())
                .orElse(List.of());
        for (int from = 0; from < keys.size(); from += PORTION) {
            progress.at("repairing", from / (double) keys.size(), from, keys.size());
            refresh.rows(model, Set.copyOf(keys.subList(from, Math.min(from + PORTION, keys.size()))));
        }
        var sides = DriftCheck.sidesOf(generations.in(model, State.LIVE).orElseThrow());
        return new Repaired(keys.size(), rows.differing(sides, keys).size());
    }
}
