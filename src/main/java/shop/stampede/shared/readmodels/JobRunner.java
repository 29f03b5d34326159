package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.Job.Kind;
import shop.stampede.shared.readmodels.Job.Outcome;

/// Does the open jobs, one at a time in each instance.
///
/// A job asked for is begun within half a second. One whose instance has died is begun again by another, or by the
/// next run. If the database is gone the job stays open, and is begun again when it is back.
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final Jobs jobs;
    private final Map<Kind, JobWork> works;
    private final JobOwner owner;
    private final JobResults results;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("readmodel-job").factory());

    JobRunner(Jobs jobs, List<JobWork> works, JobOwner owner, JobResults results) {
        this.jobs = jobs;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.owner = owner;
        this.results = results;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT0.5S")
    void takeNext() {
        if (busy.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    var _ = jobs.open().stream()
                            .filter(job -> owner.tryFor(job.model(), () -> run(job)))
                            .findFirst();
                } catch (RuntimeException failed) {
                    log.warn("No job could be taken up: {}", failed.toString());
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void run(Job job) {
        var progress = jobs.progressOf(job);
        if (!progress.isWanted()) {
            return;
        }
        jobs.start(job);
        try {
            var result = Objects.requireNonNull(works.get(job.kind())).run(job.model(), progress);
            jobs.end(job, Outcome.DONE, null, results.write(result));
            log.info("{} {}: {}", job.kind().word(), job.model(), result);
        } catch (Progress.Abandoned _) {
            log.info("{} {} was called off", job.kind().word(), job.model());
        } catch (RuntimeException failed) {
            if (SqlProblem.isLostConnection(failed)) {
                throw failed;
            }
            log.warn("{} {} failed", job.kind().word(), job.model(), failed);
            jobs.end(job, Outcome.FAILED, SqlProblem.of(failed), null);
        }
    }
}
