package shop.stampede.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// A product that no other test has, and variations of it.
///
/// @param name its handle, the beginning of its SKUs, and the category it is in
record SampleProduct(String name) {

    static SampleProduct unlikeAllOthers() {
        return new SampleProduct("t" + UUID.randomUUID().toString().substring(0, 8));
    }

    ProductDraft jacket() {
        return draft(List.of("Colour"), variant(null, "100.00", 3, "Moss"), variant(null, "120.00", 30, "Rust"));
    }

    ProductDraft draft(List<String> options, VariantDraft... variants) {
        return new ProductDraft(
                new Handle(name),
                "Jacket " + name,
                "<p>Warm.<script>alert(1)</script></p>",
                "Stampede",
                name + " > Jackets",
                List.of("warm", name),
                options,
                List.of(variants),
                List.of(new ProductImage("/images/a.svg", "A jacket")),
                null,
                null,
                true);
    }

    /// One beside it, without options.
    ProductDraft other(String suffix, String sku) {
        return new ProductDraft(
                new Handle(name + suffix),
                "Other",
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(variant(sku, "1.00", 0)),
                List.of(),
                null,
                null,
                true);
    }

    static VariantDraft variant(@Nullable String sku, String price, int stock, String... options) {
        return new VariantDraft(
                sku == null ? null : new Sku(sku), List.of(options), Money.of(price), null, 400, null, stock, null);
    }

    Sku sku(String option) {
        return new Sku(name.toUpperCase() + "-" + option);
    }
}
