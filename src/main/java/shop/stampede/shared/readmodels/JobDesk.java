package shop.stampede.shared.readmodels;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.events.UpkeepCommanded;

/// Where commands ask for jobs.
@Component
class JobDesk {

    private final Jobs jobs;
    private final CausedEvents events;
    private final JdbcClient jdbc;

    JobDesk(Jobs jobs, CausedEvents events, JdbcClient jdbc) {
        this.jobs = jobs;
        this.events = events;
        this.jdbc = jdbc;
    }

    JobRequest request(String model, Job.Kind kind, CommandContext context) {
        if (!knows(model)) {
            return new JobRequest.NoSuchReadModel(model);
        }
        var job = jobs.request(model, kind, context.actor().name(), context.at());
        if (job.isEmpty()) {
            return new JobRequest.AlreadyAtWork(model);
        }
        events.publish(context, List.of(UpkeepCommanded.ofReadModel(model, kind.word(), context.at())));
        return new JobRequest.Requested(model, job.get());
    }

    boolean knows(String model) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM readmodels.model WHERE model = :model)")
                .param("model", model)
                .query(Boolean.class)
                .single();
    }
}
