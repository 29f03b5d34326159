package shop.stampede.storefront.browse;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.PromotionRow;
import shop.stampede.storefront.CategoryMenu;
import shop.stampede.storefront.Pages;

/// The shop's front window.
@Controller
class HomeController {

    private static final int PROMOTIONS_LOOKED_AT = 20;
    private static final int SHOWN = 8;
    private static final int LOOKED_AT = 96;

    private final CatalogQueries catalog;
    private final CategoryMenu categories;
    private final CategoryPictures pictures;

    HomeController(CatalogQueries catalog, CategoryMenu categories, CategoryPictures pictures) {
        this.catalog = catalog;
        this.categories = categories;
        this.pictures = pictures;
    }

    @GetMapping("/")
    ModelAndView home() {
        var promotions = catalog.promotions(PROMOTIONS_LOOKED_AT, null).items();
        var latest =
                catalog.products(ProductFilter.published(), LOOKED_AT, null).items();
        return Pages.show(
                "browse/home",
                new HomePage(
                        inState(promotions, "running"),
                        inState(promotions, "scheduled"),
                        categories.top().stream().map(pictures::tile).toList(),
                        latest.stream()
                                .filter(product -> !product.soldOut())
                                .limit(SHOWN)
                                .toList(),
                        latest.stream()
                                .filter(product -> product.reduced() && !product.soldOut())
                                .limit(SHOWN)
                                .toList()));
    }

    private static List<PromotionRow> inState(List<PromotionRow> promotions, String state) {
        return promotions.stream()
                .filter(promotion -> promotion.state().equals(state))
                .toList();
    }
}
