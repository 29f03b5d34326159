package shop.stampede.catalog.command;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.shared.Money;

/// What a variant is and costs, in the form in which it is kept.
///
/// @param compareAtPrice higher than the price, or null
record VariantTerms(
        List<String> optionValues,
        BigDecimal price,
        @Nullable BigDecimal compareAtPrice,
        int grams,
        @Nullable String barcode,
        @Nullable String imageUrl) {

    static VariantTerms of(VariantDraft draft) {
        return new VariantTerms(
                        draft.options(),
                        draft.price().value(),
                        null,
                        draft.grams(),
                        ProductTexts.nullIfBlank(draft.barcode()),
                        ProductTexts.nullIfBlank(draft.imageUrl()))
                .priced(draft.price(), draft.compareAtPrice());
    }

    VariantTerms priced(Money price, @Nullable Money compareAtPrice) {
        return new VariantTerms(
                optionValues,
                price.value(),
                compareAtPrice != null && compareAtPrice.compareTo(price) > 0 ? compareAtPrice.value() : null,
                grams,
                barcode,
                imageUrl);
    }

    boolean costTheSameAs(VariantTerms other) {
        return price.compareTo(other.price) == 0
                && (compareAtPrice == null
                        ? other.compareAtPrice == null
                        : other.compareAtPrice != null && compareAtPrice.compareTo(other.compareAtPrice) == 0);
    }

    /// These terms, at the price of others.
    VariantTerms atThePriceOf(VariantTerms other) {
        return new VariantTerms(optionValues, other.price, other.compareAtPrice, grams, barcode, imageUrl);
    }
}
