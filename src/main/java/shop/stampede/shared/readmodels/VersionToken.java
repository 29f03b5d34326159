package shop.stampede.shared.readmodels;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Read your own write: handed out with each command, and given to a query to be sure to see what the command did.
///
/// Opaque to whoever carries it. Inside are the command's transaction and the keys it touched in each read model, so
/// that a query of anything else is not held up. A token that cannot be read is as good as none.
public record VersionToken(String value) {

    /// Asks for nothing: whatever the read model shows is good enough.
    public static final VersionToken NONE = new VersionToken("");

    static final String ANY_KEY = "*";

    private static final int MAX_KEYS = 40;
    private static final int MAX_LENGTH = 8_000;
    private static final Pattern XID = Pattern.compile("[1-9][0-9]{0,18}");

    public static VersionToken of(String value) {
        return value.isEmpty() ? NONE : new VersionToken(value);
    }

    static VersionToken of(String xid, Map<String, Set<String>> keys) {
        var text = keys.entrySet().stream()
                .map(entry -> entry.getKey() + "\t"
                        + (entry.getValue().size() > MAX_KEYS ? ANY_KEY : String.join("\t", entry.getValue())))
                .collect(Collectors.joining("\n", xid + "\n", ""));
        return new VersionToken(
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    Content content() {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            return Content.NOTHING;
        }
        try {
            var lines = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n", -1);
            if (!XID.matcher(lines[0]).matches()) {
                return Content.NOTHING;
            }
            var keys = new LinkedHashMap<String, Set<String>>();
            Arrays.stream(lines)
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(parts ->
                            keys.put(parts[0], Arrays.stream(parts).skip(1).collect(Collectors.toSet())));
            return new Content(lines[0], keys);
        } catch (IllegalArgumentException notBase64) {
            return Content.NOTHING;
        }
    }

    record Content(String xid, Map<String, Set<String>> keys) {

        static final Content NOTHING = new Content("", Map.of());

        boolean touches(String model, String key) {
            return keysOf(model).contains(key) || keysOf(model).contains(ANY_KEY);
        }

        Set<String> keysOf(String model) {
            return keys.getOrDefault(model, Set.of());
        }
    }
}
