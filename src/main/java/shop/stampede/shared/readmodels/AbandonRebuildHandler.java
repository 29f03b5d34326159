package shop.stampede.shared.readmodels;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.readmodels.AbandonRebuild.Result;
import shop.stampede.shared.readmodels.Generation.State;

@Component
class AbandonRebuildHandler implements CommandHandler<AbandonRebuild, Result> {

    private final Jobs jobs;
    private final Generations generations;

    AbandonRebuildHandler(Jobs jobs, Generations generations) {
        this.jobs = jobs;
        this.generations = generations;
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
        return calledOff || !left.isEmpty() ? new Result.Abandoned(model) : new Result.NothingToAbandon(model);
    }
}
