package shop.stampede.admin.promotions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Pages;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.PromotionRow;
import shop.stampede.shared.Slice;

/// Promotions, the latest start first. A state narrows the page that is shown.
@Controller
class PromotionListController {

    private static final int SIZE = 100;

    private final CatalogQueries catalog;

    PromotionListController(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/admin/promotions")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after) {
        var known = state != null && PromotionList.STATES.contains(state) ? state : null;
        var found = catalog.promotions(SIZE, after);
        return Pages.show("admin/promotions/promotions", new PromotionList(found, known, after));
    }

    record PromotionList(
            Slice<PromotionRow> all,
            @Nullable String state,
            @Nullable String after) {

        static final List<String> STATES = List.of("running", "scheduled", "ended");

        public List<String> states() {
            return STATES;
        }

        public List<PromotionRow> promotions() {
            return all.items().stream()
                    .filter(promotion -> state == null || promotion.state().equals(state))
                    .toList();
        }
    }
}
