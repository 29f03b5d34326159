package shop.stampede.catalog;

import java.util.regex.Pattern;
import shop.stampede.shared.Check;

/// A picture of a product: an address of this shop (`/images/…`) or a full `http(s)` one, and what it shows in words.
public record ProductImage(String url, String alt) {

    private static final Pattern ADDRESS =
            Pattern.compile("(https?://|/(?!/))[^\\s\"'<>\\\\]+", Pattern.CASE_INSENSITIVE);

    public ProductImage {
        new Check()
                .text("url", url, 2_000)
                .matches("url", url, ADDRESS, "A picture's address begins with https:// or with /.")
                .optionalText("alt", alt, 500)
                .done();
    }
}
