package shop.stampede.shared.readmodels;

import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class RebuildReadModelHandler implements CommandHandler<RebuildReadModel, JobRequest> {

    private final JobDesk desk;

    RebuildReadModelHandler(JobDesk desk) {
        this.desk = desk;
    }

    @Override
    public JobRequest handle(RebuildReadModel command, CommandContext context) {
        return desk.request(command.model(), Job.Kind.REBUILD, context);
    }
}
