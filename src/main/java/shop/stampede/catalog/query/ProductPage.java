package shop.stampede.catalog.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// Everything that a product's own page shows.
///
/// @param descriptionHtml harmless: sanitised before it was kept
/// @param categories from the top of the tree to the product's own
public record ProductPage(
        UUID productId,
        String handle,
        String title,
        String descriptionHtml,
        @Nullable String vendor,
        List<Crumb> categories,
        List<String> tags,
        List<Picture> images,
        List<Option> options,
        List<Variant> variants,
        @Nullable String seoTitle,
        @Nullable String seoDescription,
        String status,
        Instant addedAt) {

    public record Crumb(String path, String name) {}

    public record Picture(String url, String alt) {}

    /// Something a shopper chooses, and what there is to choose from, in the order of the variants.
    public record Option(String name, List<String> values) {}

    /// @param options one value for each of the product's options, in their order
    /// @param listPrice the price without promotions
    /// @param left pieces that can be bought, where the availability is `low`
    public record Variant(
            String sku,
            List<String> options,
            Money price,
            Money listPrice,
            @Nullable Money compareAtPrice,
            @Nullable Money lowestPrice30Days,
            @Nullable String promotionName,
            @Nullable Instant promotionEndsAt,
            String availability,
            @Nullable Integer left,
            @Nullable String imageUrl,
            int grams,
            @Nullable String barcode) {

        public String title() {
            return String.join(" / ", options);
        }

        public boolean soldOut() {
            return "sold-out".equals(availability);
        }
    }

    public boolean published() {
        return "published".equals(status);
    }
}
