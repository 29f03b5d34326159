package shop.stampede.admin.system;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Pages;
import shop.stampede.shared.readmodels.Job;
import shop.stampede.shared.readmodels.JobResults;
import shop.stampede.shared.readmodels.ReadModelMonitor;

/// The page of one read model, as those who change it come back to it.
@Component
class ReadModelDesk {

    static final String PATH = "/admin/system/read-models";

    private static final int JOBS = 12;

    private final ReadModelMonitor monitor;
    private final JobResults results;
    private final Clock clock;

    ReadModelDesk(ReadModelMonitor monitor, JobResults results, Clock clock) {
        this.monitor = monitor;
        this.results = results;
        this.clock = clock;
    }

    static String path(String name) {
        return PATH + "/" + name;
    }

    ModelAndView show(String name) {
        var model = monitor.one(name).orElseThrow(NotFound::new);
        var now = clock.instant();
        return Pages.show(
                "admin/system/read-model",
                new ReadModelPage(
                        model,
                        monitor.jobs(name, JOBS).stream()
                                .map(job -> new DoneJob(job, results.of(job).orElse(null), now))
                                .toList(),
                        last(name, Job.Kind.REBUILD),
                        last(name, Job.Kind.CHECK),
                        last(name, Job.Kind.REPAIR),
                        LagPicture.of(monitor.lagOver(name)),
                        monitor.foldingWaits(),
                        now));
    }

    private DoneJob last(String name, Job.Kind kind) {
        return monitor.lastJob(name, kind)
                .map(job -> new DoneJob(job, results.of(job).orElse(null), clock.instant()))
                .orElse(DoneJob.NONE);
    }
}
