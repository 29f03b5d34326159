package shop.stampede.catalog.command;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.CategoryPath;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.ProductImage;
import shop.stampede.catalog.ReviseProduct;
import shop.stampede.catalog.events.Picture;

/// What a product says of itself, in the form in which it is kept: harmless HTML, nothing blank. Two that are equal
/// look the same to a shopper.
record ProductTexts(
        String title,
        String descriptionHtml,
        @Nullable String vendor,
        @Nullable String categoryPath,
        List<String> tags,
        List<String> imageUrls,
        List<String> imageAlts,
        @Nullable String seoTitle,
        @Nullable String seoDescription) {

    static ProductTexts of(ProductDraft draft) {
        return of(
                draft.title(),
                draft.descriptionHtml(),
                draft.vendor(),
                draft.category(),
                draft.tags(),
                draft.images(),
                draft.seoTitle(),
                draft.seoDescription());
    }

    static ProductTexts of(ReviseProduct revised) {
        return of(
                revised.title(),
                revised.descriptionHtml(),
                revised.vendor(),
                revised.category(),
                revised.tags(),
                revised.images(),
                revised.seoTitle(),
                revised.seoDescription());
    }

    private static ProductTexts of(
            String title,
            @Nullable String descriptionHtml,
            @Nullable String vendor,
            @Nullable String category,
            List<String> tags,
            List<ProductImage> images,
            @Nullable String seoTitle,
            @Nullable String seoDescription) {
        return new ProductTexts(
                title.strip(),
                HarmlessHtml.of(descriptionHtml == null ? "" : descriptionHtml),
                nullIfBlank(vendor),
                category == null || category.isBlank()
                        ? null
                        : CategoryPath.of(category).path(),
                tags,
                images.stream().map(ProductImage::url).toList(),
                images.stream()
                        .map(image -> image.alt() == null ? "" : image.alt().strip())
                        .toList(),
                nullIfBlank(seoTitle),
                nullIfBlank(seoDescription));
    }

    List<Picture> pictures() {
        return IntStream.range(0, imageUrls.size())
                .mapToObj(i -> new Picture(imageUrls.get(i), imageAlts.get(i)))
                .toList();
    }

    static @Nullable String nullIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
