package shop.stampede.admin.system;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.shared.readmodels.AbandonRebuild;
import shop.stampede.shared.readmodels.FlipReadModel;
import shop.stampede.shared.readmodels.RollBackReadModel;

/// Decides which generation of a read model is live.
@Controller
class ReadModelSwitchController {

    @PostMapping(ReadModelDesk.PATH + "/{name}/flip")
    ModelAndView flip(@PathVariable String name, Submission submission) {
        return submission.seeOther(
                ReadModelDesk.path(name),
                switch (submission.send(new FlipReadModel(name))) {
                    case FlipReadModel.Result.Flipped(var _, var generation) ->
                        Notice.good("admin.readModel.flipped", generation);
                    case FlipReadModel.Result.NoShadow _ -> Notice.refused("admin.readModel.noShadow");
                    case FlipReadModel.Result.NoSuchReadModel _ -> throw new NotFound();
                });
    }

    @PostMapping(ReadModelDesk.PATH + "/{name}/rollback")
    ModelAndView rollBack(@PathVariable String name, Submission submission) {
        return submission.seeOther(
                ReadModelDesk.path(name),
                switch (submission.send(new RollBackReadModel(name))) {
                    case RollBackReadModel.Result.RolledBack(var _, var generation) ->
                        Notice.good("admin.readModel.rolledBack", generation);
                    case RollBackReadModel.Result.NoPrevious _ -> Notice.refused("admin.readModel.noPrevious");
                    case RollBackReadModel.Result.NoSuchReadModel _ -> throw new NotFound();
                });
    }

    @PostMapping(ReadModelDesk.PATH + "/{name}/abandonment")
    ModelAndView abandon(@PathVariable String name, Submission submission) {
        return submission.seeOther(
                ReadModelDesk.path(name),
                switch (submission.send(new AbandonRebuild(name))) {
                    case AbandonRebuild.Result.Abandoned _ -> Notice.good("admin.readModel.abandoned");
                    case AbandonRebuild.Result.NothingToAbandon _ -> Notice.refused("admin.readModel.nothingToAbandon");
                });
    }
}
