package shop.stampede.storefront.product;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.catalog.query.ProductPage.Variant;

/// One thing to choose, as a group of radio buttons.
///
/// @param field the parameter that carries the choice
/// @param color whether the values are colours and get a dot beside their name
record OptionGroup(String field, String name, boolean color, List<Value> values) {

    private static final Set<String> COLOR_WORDS = Set.of("color", "colour", "farbe");

    /// @param gone whether there is nothing to buy with it, given what else is chosen
    record Value(String name, String swatch, boolean chosen, boolean gone) {}

    static OptionGroup of(ProductPage product, int index, @Nullable Variant chosen) {
        var option = product.options().get(index);
        return new OptionGroup(
                "o" + index,
                option.name(),
                COLOR_WORDS.contains(option.name().toLowerCase(Locale.ROOT)),
                option.values().stream()
                        .map(value -> new Value(
                                value,
                                value.toLowerCase(Locale.ROOT),
                                chosen != null && chosen.options().get(index).equals(value),
                                product.variants().stream()
                                        .noneMatch(
                                                variant -> !variant.soldOut() && fits(variant, index, value, chosen))))
                        .toList());
    }

    private static boolean fits(Variant variant, int index, String value, @Nullable Variant chosen) {
        for (int i = 0; i < variant.options().size(); i++) {
            var wanted = i == index || chosen == null ? null : chosen.options().get(i);
            if (wanted != null && !wanted.equals(variant.options().get(i))) {
                return false;
            }
        }
        return variant.options().get(index).equals(value);
    }
}
