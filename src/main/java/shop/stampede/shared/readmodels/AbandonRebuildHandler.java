package shop.stampede.shared.readmodels;

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
        var shadow = generations.in(model, State.SHADOW);
        shadow.ifPresent(generations::drop);
        boolean calledOff = jobs.abandon(model);
        return calledOff || shadow.isPresent() ? new Result.Abandoned(model) : new Result.NothingToAbandon(model);
    }
}
