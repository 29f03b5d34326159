package shop.stampede.shared.readmodels;

import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.events.UpkeepCommanded;

@Component
class RebuildReadModelHandler implements CommandHandler<RebuildReadModel, JobRequest> {

    private final JobDesk desk;
    private final CausedEvents events;

    RebuildReadModelHandler(JobDesk desk, CausedEvents events) {
        this.desk = desk;
        this.events = events;
    }

    @Override
    public JobRequest handle(RebuildReadModel command, CommandContext context) {
        var answer = desk.request(command.model(), Job.Kind.REBUILD, context);
        if (answer instanceof JobRequest.Requested) {
            events.publish(context, List.of(UpkeepCommanded.ofReadModel(command.model(), "rebuild", context.at())));
        }
        return answer;
    }
}
