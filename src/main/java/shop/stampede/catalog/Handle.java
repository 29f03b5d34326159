package shop.stampede.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import shop.stampede.shared.Check;

/// A product's name in addresses: `ridge-shell`. Lower-case letters, digits and single hyphens, up to 100.
public record Handle(@JsonValue String value) {

    private static final int MAX_LENGTH = 100;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @JsonCreator
    public Handle {
        new Check()
                .that(
                        value != null
                                && value.length() <= MAX_LENGTH
                                && SHAPE.matcher(value).matches(),
                        "handle",
                        "A handle has up to 100 lower-case letters, digits and single hyphens.")
                .done();
    }

    /// The handle that a text suggests: `Überzelt, 2 Personen` becomes `uberzelt-2-personen`.
    ///
    /// @throws shop.stampede.shared.InvalidInput if the text has no letter or digit that can be used
    public static Handle from(String text) {
        var plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return new Handle(
                plain.substring(0, Math.min(plain.length(), MAX_LENGTH)).replaceAll("-$", ""));
    }
}
