package shop.stampede.shared.readmodels;

import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class FoldReadModelHandler implements CommandHandler<FoldReadModel, JobRequest> {

    private final JobDesk desk;

    FoldReadModelHandler(JobDesk desk) {
        this.desk = desk;
    }

    @Override
    public JobRequest handle(FoldReadModel command, CommandContext context) {
        return desk.request(command.model(), Job.Kind.FOLD, context);
    }
}
