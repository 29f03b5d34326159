package shop.stampede.admin.system;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Pages;
import shop.stampede.admin.desk.Submission;
import shop.stampede.shared.outbox.DiscardPublication;
import shop.stampede.shared.outbox.Publications;
import shop.stampede.shared.outbox.RetryPublication;

/// What of the outbox is not delivered, and the cause of what failed: to be tried again, or to be given up.
@Controller
class OutboxController {

    private static final String PATH = "/admin/system/outbox";

    private final Publications publications;
    private final Clock clock;

    OutboxController(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show() {
        return Pages.show(
                "admin/system/outbox",
                new OutboxPage(
                        publications.byListener(), publications.byAge(), publications.failed(), clock.instant()));
    }

    @PostMapping(PATH + "/{id}/retry")
    ModelAndView retry(@PathVariable String id, Submission submission) {
        return submission.seeOther(
                PATH,
                switch (submission.send(new RetryPublication(Addresses.id(id)))) {
                    case RetryPublication.Result.Retried _ -> Notice.good("admin.delivery.retried");
                    case RetryPublication.Result.NoSuchPublication _ -> Notice.refused("admin.delivery.gone");
                });
    }

    @PostMapping(PATH + "/{id}/discard")
    ModelAndView discard(@PathVariable String id, Submission submission) {
        return submission.seeOther(
                PATH,
                switch (submission.send(new DiscardPublication(Addresses.id(id)))) {
                    case DiscardPublication.Result.Discarded _ -> Notice.good("admin.delivery.discarded");
                    case DiscardPublication.Result.NoSuchPublication _ -> Notice.refused("admin.delivery.gone");
                });
    }
}
