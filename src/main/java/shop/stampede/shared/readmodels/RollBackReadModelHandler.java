package shop.stampede.shared.readmodels;

import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.shared.readmodels.RollBackReadModel.Result;

@Component
class RollBackReadModelHandler implements CommandHandler<RollBackReadModel, Result> {

    private final Generations generations;
    private final JobDesk desk;

    RollBackReadModelHandler(Generations generations, JobDesk desk) {
        this.generations = generations;
        this.desk = desk;
    }

    @Override
    public Result handle(RollBackReadModel command, CommandContext context) {
        var model = command.model();
        if (!desk.knows(model)) {
            return new Result.NoSuchReadModel(model);
        }
        var previous = generations.in(model, State.PREVIOUS);
        previous.ifPresent(generations::point);
        return previous.<Result>map(generation -> new Result.RolledBack(model, generation.number()))
                .orElseGet(() -> new Result.NoPrevious(model));
    }
}
