package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.events.UpkeepCommanded;
import shop.stampede.shared.readmodels.AbandonRebuild.Result;
import shop.stampede.shared.readmodels.Generation.State;

@Component
class AbandonRebuildHandler implements CommandHandler<AbandonRebuild, Result> {

    private final Jobs jobs;
    private final Generations generations;
    private final CausedEvents events;

    AbandonRebuildHandler(Jobs jobs, Generations generations, CausedEvents events) {
        this.jobs = jobs;
        this.generations = generations;
        this.events = events;
    }

    @Override
    public Result handle(AbandonRebuild command, CommandContext context) {
        var model = command.model();
        boolean calledOff = jobs.abandon(model);
        // whoever is at work on it clears away what it has filled so far
        var left = Stream.of(State.SHADOW, State.FILLING)
                .filter(state -> state == State.SHADOW || !calledOff)
                .flatMap(state -> generations.in(model, state).stream())
                .toList();
        left.forEach(generations::drop);
        if (!calledOff && left.isEmpty()) {
            return new Result.NothingToAbandon(model);
        }
        events.publish(context, List.of(UpkeepCommanded.ofReadModel(model, "abandon", context.at())));
        return new Result.Abandoned(model);
    }
}
