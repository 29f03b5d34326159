package shop.stampede.shared.readmodels;

import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class CheckReadModelHandler implements CommandHandler<CheckReadModel, JobRequest> {

    private final JobDesk desk;

    CheckReadModelHandler(JobDesk desk) {
        this.desk = desk;
    }

    @Override
    public JobRequest handle(CheckReadModel command, CommandContext context) {
        return desk.request(command.model(), Job.Kind.CHECK, context);
    }
}
