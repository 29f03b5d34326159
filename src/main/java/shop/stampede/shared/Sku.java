package shop.stampede.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A stock keeping unit: the name under which one variant is priced, counted and sold. Unique in the shop.
///
/// Up to 64 letters, digits and `. _ - + :`, beginning with a letter or digit; case matters.
public record Sku(@JsonValue String value) implements Comparable<Sku> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+:-]{0,63}");

    @JsonCreator
    public Sku {
        new Check()
                .matches(
                        "sku",
                        value,
                        SHAPE,
                        "A SKU has up to 64 letters, digits and . _ - + : and begins with a letter or digit.")
                .done();
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
