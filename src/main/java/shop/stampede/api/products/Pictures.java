package shop.stampede.api.products;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.catalog.ProductImage;

/// Pictures as addresses, or as objects with an address and what is to be seen.
record Pictures(Input input) {

    private static final ProductImage STAND_IN = new ProductImage("/x", "");

    List<ProductImage> of(@Nullable List<@Nullable Object> images) {
        return input.each("images", images, this::picture);
    }

    private ProductImage picture(Object image, String path) {
        return switch (image) {
            case String url -> input.part(path, () -> new ProductImage(url, ""), STAND_IN);
            case Map<?, ?> object ->
                input.part(
                        path, () -> new ProductImage(text(object, "url", path), text(object, "alt", path)), STAND_IN);
            default -> {
                input.error(path, "Please give the picture's address, or an object with url and alt.");
                yield STAND_IN;
            }
        };
    }

    private String text(Map<?, ?> object, String field, String path) {
        var value = object.get(field);
        input.that(value == null || value instanceof String, path + "." + field, "Please give a text.");
        return value instanceof String text ? text : "";
    }
}
