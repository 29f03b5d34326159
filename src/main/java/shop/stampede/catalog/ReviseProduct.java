package shop.stampede.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        tags = ProductDraft.distinct(tags);
        images = List.copyOf(images);
        ProductDraft.description(title, descriptionHtml, vendor, category, tags, images, seoTitle, seoDescription)
                .done();
    }

    public sealed interface Result extends CommandResult {

        record Revised(ProductId id) implements Result {}

        record NoSuchProduct(ProductId id) implements Result, Refusal {}
    }
}
