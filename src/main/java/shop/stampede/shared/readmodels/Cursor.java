package shop.stampede.shared.readmodels;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The sort values of the last row of a page, as an opaque word for an address.
final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    static String write(String[] values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    static String[] read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return new String[0];
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
        } catch (IllegalArgumentException notOurs) {
            return new String[0];
        }
    }
}
