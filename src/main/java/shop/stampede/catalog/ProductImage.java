package shop.stampede.catalog;

import java.util.regex.Pattern;
import shop.stampede.shared.Check;

/// A picture of a product: an address of this shop (`/images/…`) or a full `http(s)` one, and what it shows in words.
public record ProductImage(String url, String alt) {

    static final Pattern ADDRESS = Pattern.compile("(https?://|/(?!/))[^\\s\"'<>\\\\]+", Pattern.CASE_INSENSITIVE);

    static final String ADDRESS_RULE = "A picture's address begins with https:// or with /.";

    public ProductImage {
        new Check()
                .text("url", url, 2_000)
                .matches("url", url, ADDRESS, ADDRESS_RULE)
                .optionalText("alt", alt, 500)
                .done();
    }
}
