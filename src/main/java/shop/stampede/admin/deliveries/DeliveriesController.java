package shop.stampede.admin.deliveries;

import java.util.List;
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
import shop.stampede.shared.outbox.Publication;
import shop.stampede.shared.outbox.Publications;
import shop.stampede.shared.outbox.RetryPublication;

/// What of the outbox failed, with its cause: to be tried again, or to be given up.
@Controller
class DeliveriesController {

    private static final String PATH = "/admin/deliveries";

    private final Publications publications;

    DeliveriesController(Publications publications) {
        this.publications = publications;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return Pages.show("admin/deliveries/deliveries", new Deliveries(publications.failed()));
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

    record Deliveries(List<Publication> failed) {

        /// The last part of a name with dots: `OrderPlaced`.
        public String shortName(String name) {
            var plain = name.replaceAll("\\(.*", "");
            return plain.substring(plain.lastIndexOf('.') + 1);
        }
    }
}
