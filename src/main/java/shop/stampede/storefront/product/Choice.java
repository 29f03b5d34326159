package shop.stampede.storefront.product;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.catalog.query.ProductPage.Variant;

/// Which variant of a product a shopper looks at.
record Choice(Optional<Variant> variant) {

    /// What a shopper has just touched counts more than everything that stood there before.
    private static final int TOUCHED = 16;

    /// The variant asked for by its SKU, or the one that comes closest to the options `o0` to `o2`. What differs from
    /// the variant they looked at before (`from`) was meant; the rest gives way. Without a wish, the first that can
    /// be bought.
    static Choice of(ProductPage product, Map<String, String> typed) {
        var wanted = bySku(product, typed.get("variant"));
        if (wanted.isPresent()) {
            return new Choice(wanted);
        }
        var before = bySku(product, typed.get("from"));
        return new Choice(product.variants().stream()
                .max(Comparator.comparingInt((Variant variant) -> fit(variant, before.orElse(null), typed))
                        .thenComparing(variant -> !variant.soldOut())
                        .thenComparing(variant -> -product.variants().indexOf(variant))));
    }

    private static int fit(Variant variant, @Nullable Variant before, Map<String, String> typed) {
        var options = variant.options();
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).equals(typed.get("o" + i)))
                .map(i -> before != null
                                && !options.get(i).equals(before.options().get(i))
                        ? TOUCHED
                        : 4 - i)
                .sum();
    }

    private static Optional<Variant> bySku(ProductPage product, @Nullable String sku) {
        return product.variants().stream()
                .filter(variant -> variant.sku().equals(sku))
                .findFirst();
    }

    /// What can be chosen for each option, given the rest of the choice.
    List<OptionGroup> groups(ProductPage product) {
        return IntStream.range(0, product.options().size())
                .mapToObj(i -> OptionGroup.of(product, i, variant.orElse(null)))
                .toList();
    }
}
