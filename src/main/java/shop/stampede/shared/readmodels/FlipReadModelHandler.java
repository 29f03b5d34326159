package shop.stampede.shared.readmodels;

import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.events.UpkeepCommanded;
import shop.stampede.shared.readmodels.FlipReadModel.Result;
import shop.stampede.shared.readmodels.Generation.State;

/// The switch is one transaction with the command: readers wait for it, and see the one generation or the other.
@Component
class FlipReadModelHandler implements CommandHandler<FlipReadModel, Result> {

    private final Generations generations;
    private final JobDesk desk;
    private final CausedEvents events;

    FlipReadModelHandler(Generations generations, JobDesk desk, CausedEvents events) {
        this.generations = generations;
        this.desk = desk;
        this.events = events;
    }

    @Override
    public Result handle(FlipReadModel command, CommandContext context) {
        var model = command.model();
        if (!desk.knows(model)) {
            return new Result.NoSuchReadModel(model);
        }
        var shadow = generations.in(model, State.SHADOW);
        if (shadow.isEmpty()) {
            return new Result.NoShadow(model);
        }
        generations.in(model, State.PREVIOUS).ifPresent(generations::drop);
        generations.point(shadow.get());
        int number = shadow.get().number();
        events.publish(context, List.of(UpkeepCommanded.ofGeneration(model, "flip", number, context.at())));
        return new Result.Flipped(model, number);
    }
}
