package shop.stampede.storefront.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.catalog.query.PromotionRow;

/// @param running the reductions that hold now, the latest first
/// @param coming the ones that are announced
record HomePage(
        List<PromotionRow> running,
        List<PromotionRow> coming,
        List<CategoryTile> categories,
        List<ProductCard> latest,
        List<ProductCard> reduced) {

    /// The first of them to begin.
    public @Nullable PromotionRow next() {
        return coming.isEmpty() ? null : coming.getLast();
    }
}
