package shop.stampede.admin.promotions;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.CategoryNames;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Pages;
import shop.stampede.admin.desk.Submission;
import shop.stampede.catalog.SchedulePromotion;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

@Controller
class NewPromotionController {

    private final CatalogQueries catalog;
    private final Clock clock;

    NewPromotionController(CatalogQueries catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping("/admin/promotions/new")
    ModelAndView blank() {
        var nextHour = LocalDateTime.now(clock.withZone(ZoneId.systemDefault()))
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        return show(Form.of(Map.of(
                "scope",
                "all",
                "kind",
                "percent",
                "startsAt",
                nextHour.toString(),
                "endsAt",
                nextHour.plusDays(3).toString())));
    }

    @PostMapping("/admin/promotions")
    ModelAndView schedule(Form form, Submission submission) {
        try {
            var wanted = PromotionForm.read(form);
            return switch (submission.send(wanted)) {
                case SchedulePromotion.Result.Scheduled _ ->
                    submission.seeOther("/admin/promotions", Notice.good("admin.promotion.scheduled", wanted.name()));
                case SchedulePromotion.Result.NoSuchSku(var skus) ->
                    show(form.error(
                            "skus",
                            "The shop does not have %s."
                                    .formatted(skus.stream().map(Sku::value).collect(Collectors.joining(", ")))));
                case SchedulePromotion.Result.NoSuchCategory _ ->
                    show(form.error("category", "The shop has no such category."));
                case SchedulePromotion.Result.AlreadyOver _ ->
                    show(form.error("endsAt", "This moment has passed. Please choose a later one."));
            };
        } catch (InvalidInput invalid) {
            return show(form.refusedBy(invalid));
        }
    }

    private ModelAndView show(Form form) {
        var categories = CategoryNames.byPath(catalog.categories());
        return Pages.show(
                "admin/promotions/new",
                new NewPromotion(categories, ZoneId.systemDefault().getId()),
                form);
    }

    /// @param categories names from the top of the tree, by path
    /// @param zone in which the moments are meant
    record NewPromotion(Map<String, String> categories, String zone) {}
}
