package shop.stampede.storefront.browse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.PromotionRow;
import shop.stampede.storefront.CategoryMenu;
import shop.stampede.storefront.Pages;

/// The shop's front window.
@Controller
class HomeController {

    private static final int PROMOTIONS_LOOKED_AT = 20;
    private static final int SHOWN = 8;
    private static final int REDUCED_SHOWN = 4;
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
        var running = inState(promotions, "running");
        var reduced = reduced(running);
        return Pages.show(
                "browse/home",
                new HomePage(
                        running,
                        inState(promotions, "scheduled"),
                        categories.top().stream().map(pictures::tile).toList(),
                        latest(reduced),
                        reduced));
    }

    private List<ProductCard> latest(List<ProductCard> shownAbove) {
        return products(ProductFilter.published())
                .filter(product -> !shownAbove.contains(product))
                .limit(SHOWN)
                .toList();
    }

    /// What a running promotion is about comes before what is reduced for good.
    private List<ProductCard> reduced(List<PromotionRow> running) {
        var promoted = running.stream()
                .map(PromotionRow::category)
                .filter(Objects::nonNull)
                .map(category -> ProductFilter.published().in(category))
                .flatMap(this::products);
        return Stream.concat(promoted, products(ProductFilter.published()))
                .filter(ProductCard::reduced)
                .distinct()
                .limit(REDUCED_SHOWN)
                .toList();
    }

    private Stream<ProductCard> products(ProductFilter filter) {
        return catalog.products(filter, LOOKED_AT, null).items().stream().filter(product -> !product.soldOut());
    }

    private static List<PromotionRow> inState(List<PromotionRow> promotions, String state) {
        return promotions.stream()
                .filter(promotion -> promotion.state().equals(state))
                .toList();
    }
}
