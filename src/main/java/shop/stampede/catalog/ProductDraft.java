package shop.stampede.catalog;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;

/// A product as somebody describes it who wants to sell it, by hand, by file or by API.
///
/// @param handle null to have one made from the title
/// @param descriptionHtml any HTML; what is not harmless is taken out before it is kept
/// @param category a path in the tree from the top, joined by ` > `: `Clothing > Jackets`, up to three levels
/// @param options the names of what a shopper chooses, up to three; empty if there is one variant only
/// @param published whether shoppers see it at once
public record ProductDraft(
        @Nullable Handle handle,
        String title,
        String descriptionHtml,
        @Nullable String vendor,
        @Nullable String category,
        List<String> tags,
        List<String> options,
        List<VariantDraft> variants,
        List<ProductImage> images,
        @Nullable String seoTitle,
        @Nullable String seoDescription,
        boolean published) {

    public static final int MAX_OPTIONS = 3;
    public static final int MAX_VARIANTS = 250;
    public static final int MAX_IMAGES = 50;
    public static final int MAX_TAGS = 50;

    public ProductDraft {
        tags = distinct(tags);
        options = options.stream().map(String::strip).toList();
        variants = List.copyOf(variants);
        images = List.copyOf(images);
        var check = description(title, descriptionHtml, vendor, category, tags, images, seoTitle, seoDescription)
                .atMost("options", options, MAX_OPTIONS)
                .that(new HashSet<>(options).size() == options.size(), "options", "Two options have the same name.")
                .notEmpty("variants", variants, MAX_VARIANTS);
        options.forEach(option -> check.text("options", option, 100));
        int names = options.size();
        for (int i = 0; i < variants.size(); i++) {
            check.that(
                    variants.get(i).options().size() == names,
                    "variants[%d].options".formatted(i),
                    "This variant needs one value for each of the product's %d options.".formatted(names));
        }
        check.that(
                        variants.stream().map(VariantDraft::options).distinct().count() == variants.size(),
                        "variants",
                        "Two variants have the same options.")
                .that(
                        variants.stream()
                                        .map(VariantDraft::sku)
                                        .filter(sku -> sku != null)
                                        .distinct()
                                        .count()
                                == variants.stream()
                                        .map(VariantDraft::sku)
                                        .filter(sku -> sku != null)
                                        .count(),
                        "variants",
                        "Two variants have the same SKU.")
                .done();
    }

    static List<String> distinct(List<String> tags) {
        return tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /// What is wrong with the words and pictures, whether they are the first or others.
    static Check description(
            String title,
            String descriptionHtml,
            @Nullable String vendor,
            @Nullable String category,
            List<String> tags,
            List<ProductImage> images,
            @Nullable String seoTitle,
            @Nullable String seoDescription) {
        var check = new Check()
                .text("title", title, 200)
                .optionalText("descriptionHtml", descriptionHtml, 50_000)
                .optionalText("vendor", vendor, 100)
                .optionalText("category", category, 200)
                .optionalText("seoTitle", seoTitle, 200)
                .optionalText("seoDescription", seoDescription, 500)
                .atMost("tags", tags, MAX_TAGS)
                .atMost("images", images, MAX_IMAGES);
        tags.forEach(tag -> check.text("tags", tag, 100)
                .that(!tag.contains(","), "tags", "A tag has no comma; it separates tags."));
        return check;
    }
}
