package shop.stampede.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// A variant as somebody describes it who wants to sell it.
///
/// @param sku null to have one made from the product's handle and the options
/// @param options one value for each of the product's options, in their order; empty if it has none
/// @param compareAtPrice a price to show struck through; only if higher than the price
/// @param stock pieces on the shelf at the beginning
/// @param imageUrl the product's picture that shows this variant
public record VariantDraft(
        @Nullable Sku sku,
        List<String> options,
        Money price,
        @Nullable Money compareAtPrice,
        int grams,
        @Nullable String barcode,
        int stock,
        @Nullable String imageUrl) {

    public VariantDraft {
        options = options.stream().map(String::strip).toList();
        var check = new Check()
                .atMost("options", options, ProductDraft.MAX_OPTIONS)
                .price("price", price)
                .count("grams", grams)
                .count("stock", stock)
                .optionalText("barcode", barcode, 64)
                .optionalText("imageUrl", imageUrl, 2_000);
        options.forEach(value -> check.text("options", value, 100));
        if (imageUrl != null) {
            check.matches("imageUrl", imageUrl, ProductImage.ADDRESS, ProductImage.ADDRESS_RULE);
        }
        if (compareAtPrice != null) {
            check.price("compareAtPrice", compareAtPrice);
        }
        check.done();
    }
}
