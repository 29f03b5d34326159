package shop.stampede.shared.readmodels;

import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.events.UpkeepCommanded;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.RollBackReadModel.Result;

@Component
class RollBackReadModelHandler implements CommandHandler<RollBackReadModel, Result> {

    private final Generations generations;
    private final JobDesk desk;
    private final CausedEvents events;

    RollBackReadModelHandler(Generations generations, JobDesk desk, CausedEvents events) {
        this.generations = generations;
        this.desk = desk;
        this.events = events;
    }

    @Override
    public Result handle(RollBackReadModel command, CommandContext context) {
        var model = command.model();
        if (!desk.knows(model)) {
            return new Result.NoSuchReadModel(model);
        }
        var previous = generations.in(model, State.PREVIOUS);
        if (previous.isEmpty()) {
            return new Result.NoPrevious(model);
        }
        generations.point(previous.get());
        int number = previous.get().number();
        events.publish(context, List.of(UpkeepCommanded.ofGeneration(model, "roll-back", number, context.at())));
        return new Result.RolledBack(model, number);
    }
}
