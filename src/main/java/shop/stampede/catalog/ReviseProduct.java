package shop.stampede.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Says anew what a product is: its texts, category, tags and pictures. Prices, variants and stock stay as they are.
/// The components mean what they mean in [ProductDraft].
public record ReviseProduct(
        ProductId id,
        String title,
        String descriptionHtml,
        @Nullable String vendor,
        @Nullable String category,
        List<String> tags,
        List<ProductImage> images,
        @Nullable String seoTitle,
        @Nullable String seoDescription)
        implements Command<ReviseProduct.Result> {

    public ReviseProduct {
        tags = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        images = List.copyOf(images);
        var check = new Check()
                .text("title", title, 200)
                .optionalText("descriptionHtml", descriptionHtml, 50_000)
                .optionalText("vendor", vendor, 100)
                .optionalText("category", category, 200)
                .optionalText("seoTitle", seoTitle, 200)
                .optionalText("seoDescription", seoDescription, 500)
                .atMost("tags", tags, ProductDraft.MAX_TAGS)
                .atMost("images", images, ProductDraft.MAX_IMAGES);
        tags.forEach(tag -> check.text("tags", tag, 100)
                .that(!tag.contains(","), "tags", "A tag has no comma; it separates tags."));
        check.done();
    }

    public sealed interface Result extends CommandResult {

        record Revised(ProductId id) implements Result {}

        record NoSuchProduct(ProductId id) implements Result, Refusal {}
    }
}
