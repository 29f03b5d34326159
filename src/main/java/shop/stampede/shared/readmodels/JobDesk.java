package shop.stampede.shared.readmodels;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandContext;

/// Where commands ask for jobs.
@Component
class JobDesk {

    private final Jobs jobs;
    private final JdbcClient jdbc;

    JobDesk(Jobs jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    JobRequest request(String model, Job.Kind kind, CommandContext context) {
        if (!knows(model)) {
            return new JobRequest.NoSuchReadModel(model);
        }
        return jobs.request(model, kind, context.actor().name(), context.at())
                .<JobRequest>map(id -> new JobRequest.Requested(model, id))
                .orElseGet(() -> new JobRequest.AlreadyAtWork(model));
    }

    boolean knows(String model) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM readmodels.model WHERE model = :model)")
                .param("model", model)
                .query(Boolean.class)
                .single();
    }
}
