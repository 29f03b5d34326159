package shop.stampede.catalog.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A product has come into the catalogue, with all its variants.
///
/// @param descriptionHtml sanitised
/// @param category its path, `clothing/jackets`
/// @param options the names of what a shopper chooses
/// @param status `published` or `draft`
public record ProductAdded(
        UUID productId,
        long version,
        String handle,
        String title,
        String descriptionHtml,
        @Nullable String vendor,
        @Nullable String category,
        List<String> tags,
        List<String> options,
        List<Variant> variants,
        List<Picture> images,
        @Nullable String seoTitle,
        @Nullable String seoDescription,
        String status,
        Instant at)
        implements ProductEvent {

    /// @param options one value for each of the product's options
    /// @param price in euros, as all prices here
    public record Variant(
            String sku,
            List<String> options,
            BigDecimal price,
            @Nullable BigDecimal compareAtPrice,
            int grams,
            @Nullable String barcode,
            @Nullable String imageUrl) {}
}
