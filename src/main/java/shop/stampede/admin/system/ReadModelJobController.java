package shop.stampede.admin.system;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.readmodels.CheckReadModel;
import shop.stampede.shared.readmodels.FoldReadModel;
import shop.stampede.shared.readmodels.JobRequest;
import shop.stampede.shared.readmodels.RebuildReadModel;
import shop.stampede.shared.readmodels.RepairReadModel;

/// Asks for long work on a read model.
@Controller
class ReadModelJobController {

    @PostMapping(ReadModelDesk.PATH + "/{name}/rebuild")
    ModelAndView rebuild(@PathVariable String name, Submission submission) {
        return ask(name, new RebuildReadModel(name), submission);
    }

    @PostMapping(ReadModelDesk.PATH + "/{name}/fold")
    ModelAndView fold(@PathVariable String name, Submission submission) {
        return ask(name, new FoldReadModel(name), submission);
    }

    @PostMapping(ReadModelDesk.PATH + "/{name}/check")
    ModelAndView check(@PathVariable String name, Submission submission) {
        return ask(name, new CheckReadModel(name), submission);
    }

    @PostMapping(ReadModelDesk.PATH + "/{name}/repair")
    ModelAndView repair(@PathVariable String name, Submission submission) {
        return ask(name, new RepairReadModel(name), submission);
    }

    private static ModelAndView ask(String name, Command<JobRequest> command, Submission submission) {
        return submission.seeOther(
                ReadModelDesk.path(name),
                switch (submission.send(command)) {
                    case JobRequest.Requested _ -> Notice.good("admin.readModel.requested");
                    case JobRequest.AlreadyAtWork _ -> Notice.refused("admin.readModel.atWork");
                    case JobRequest.NoSuchReadModel _ -> throw new NotFound();
                });
    }
}
