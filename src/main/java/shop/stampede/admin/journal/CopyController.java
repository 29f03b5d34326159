package shop.stampede.admin.journal;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Pages;
import shop.stampede.admin.desk.Submission;
import shop.stampede.shared.replay.CopyStatus;
import shop.stampede.shared.replay.ReplayCopy;
import shop.stampede.shared.replay.ReplayCopy.Result.AlreadyWanted;
import shop.stampede.shared.replay.ReplayCopy.Result.NoSuchCopy;
import shop.stampede.shared.replay.ReplayCopy.Result.Wanted;
import shop.stampede.shared.replay.Replays;

/// The copies that are made of events, and the button that has one written anew.
@Controller
class CopyController {

    private static final String PATH = "/admin/journal/copies";

    private final Replays replays;

    CopyController(Replays replays) {
        this.replays = replays;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return Pages.show("admin/journal/copies", new CopyList(replays.all()));
    }

    @PostMapping(PATH + "/{name}/replay")
    ModelAndView replay(@PathVariable String name, Submission submission) {
        return submission.seeOther(
                PATH,
                switch (submission.send(new ReplayCopy(name))) {
                    case Wanted _ -> Notice.good("admin.copy.wanted");
                    case AlreadyWanted _ -> Notice.refused("admin.copy.alreadyWanted");
                    case NoSuchCopy _ -> Notice.refused("admin.copy.unknown");
                });
    }

    record CopyList(List<CopyStatus> copies) {}
}
