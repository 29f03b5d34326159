package shop.stampede.shared.readmodels;

import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class RepairReadModelHandler implements CommandHandler<RepairReadModel, JobRequest> {

    private final JobDesk desk;

    RepairReadModelHandler(JobDesk desk) {
        this.desk = desk;
    }

    @Override
    public JobRequest handle(RepairReadModel command, CommandContext context) {
        return desk.request(command.model(), Job.Kind.REPAIR, context);
    }
}
