package shop.stampede.catalog.command;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.Discount;
import shop.stampede.catalog.PromotionScope;
import shop.stampede.shared.Sku;

/// What a promotion is for and what it takes off, in the form in which it is kept.
record PromotionTerms(
        String scope,
        @Nullable String categoryPath,
        List<String> skus,
        @Nullable BigDecimal percentOff,
        @Nullable BigDecimal amountOff) {

    static PromotionTerms of(PromotionScope scope, Discount discount) {
        return switch (scope) {
            case PromotionScope.Everything() -> of("all", null, List.of(), discount);
            case PromotionScope.Category(var path) -> of("category", path, List.of(), discount);
            case PromotionScope.Skus(var skus) ->
                of(
                        "skus",
                        null,
                        skus.stream().distinct().sorted().map(Sku::value).toList(),
                        discount);
        };
    }

    private static PromotionTerms of(
            String scope, @Nullable String categoryPath, List<String> skus, Discount discount) {
        return switch (discount) {
            case Discount.Percent(var percent) -> new PromotionTerms(scope, categoryPath, skus, percent, null);
            case Discount.Amount(var amount) -> new PromotionTerms(scope, categoryPath, skus, null, amount.value());
        };
    }
}
