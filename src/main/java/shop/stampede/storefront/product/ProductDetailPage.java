package shop.stampede.storefront.product;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.catalog.query.ProductPage.Picture;
import shop.stampede.catalog.query.ProductPage.Variant;

/// @param structuredData the product in JSON-LD (schema.org), safe inside a script element
record ProductDetailPage(ProductPage product, Choice choice, List<ProductCard> related, String structuredData) {

    private static final Picture NO_PICTURE = new Picture("/images/demo/placeholder.svg", "");
    private static final int DESCRIPTION_LENGTH = 160;

    public @Nullable Variant variant() {
        return choice.variant().orElse(null);
    }

    public List<OptionGroup> groups() {
        return choice.groups(product);
    }

    /// The chosen variant's picture before the others.
    public List<Picture> pictures() {
        var first = choice.variant().map(Variant::imageUrl).orElse("");
        var pictures = product.images().stream()
                .sorted(Comparator.comparing(picture -> !picture.url().equals(first)))
                .toList();
        return pictures.isEmpty() ? List.of(NO_PICTURE) : pictures;
    }

    public String title() {
        return product.seoTitle() == null ? product.title() : product.seoTitle();
    }

    /// For search engines: what was written for them, or the beginning of the description without its markup.
    public String summary() {
        if (product.seoDescription() != null) {
            return product.seoDescription();
        }
        var text = product.descriptionHtml()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= DESCRIPTION_LENGTH ? text : text.substring(0, DESCRIPTION_LENGTH) + "…";
    }

    static String address(String handle, String sku) {
        return UriComponentsBuilder.fromPath("/products/{handle}")
                .queryParam("variant", "{sku}")
                .encode()
                .buildAndExpand(handle, sku)
                .toUriString();
    }
}
