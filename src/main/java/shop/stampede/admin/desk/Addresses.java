package shop.stampede.admin.desk;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

/// What stands in an address, as what it means. What cannot mean anything is an address that does not exist.
public final class Addresses {

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int MAX_SEARCH = 200;

    private Addresses() {}

    /// @throws NotFound if it is none
    public static UUID id(String segment) {
        if (!UUID_SHAPE.matcher(segment).matches()) {
            throw new NotFound();
        }
        return UUID.fromString(segment);
    }

    /// @throws NotFound if it cannot be one
    public static Sku sku(String segment) {
        try {
            return new Sku(segment);
        } catch (InvalidInput noSku) {
            throw new NotFound();
        }
    }

    /// Words to search for; null if there are none.
    public static @Nullable String search(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var words = CONTROL.matcher(typed).replaceAll(" ").strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), MAX_SEARCH));
    }
}
