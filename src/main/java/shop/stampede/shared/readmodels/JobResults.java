package shop.stampede.shared.readmodels;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.JobResult.Checked;
import shop.stampede.shared.readmodels.JobResult.Folded;
import shop.stampede.shared.readmodels.JobResult.Rebuilt;
import shop.stampede.shared.readmodels.JobResult.Repaired;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Results of jobs, as they are kept and as they are read.
@Component
public class JobResults {

    private final JsonMapper json;

    JobResults(JsonMapper json) {
        this.json = json;
    }

    /// What the job found or did: nothing if it is not over, or was done by a version of the shop that wrote it
    /// otherwise.
    public Optional<JobResult> of(Job job) {
        try {
            return Optional.ofNullable(job.result()).map(result -> json.readValue(result, shapeOf(job.kind())));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    String write(JobResult result) {
        return json.writeValueAsString(result);
    }

    private static Class<? extends JobResult> shapeOf(Job.Kind kind) {
        return switch (kind) {
            case REBUILD, APPLY -> Rebuilt.class;
            case FOLD -> Folded.class;
            case CHECK -> Checked.class;
            case REPAIR -> Repaired.class;
        };
    }
}
