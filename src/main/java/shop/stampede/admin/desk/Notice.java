package shop.stampede.admin.desk;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/// One sentence on top of the page that follows a change: what happened, or why it did not.
///
/// @param kind `good`, `warn` or `bad`
/// @param key of the sentence in the messages
public record Notice(String kind, String key, List<String> args) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public static Notice good(String key, Object... args) {
        return of("good", key, args);
    }

    /// For a change that was refused: the reason, in a sentence that a person can act on.
    public static Notice refused(String key, Object... args) {
        return of("warn", key, args);
    }

    private static Notice of(String kind, String key, Object... args) {
        return new Notice(kind, key, Arrays.stream(args).map(String::valueOf).toList());
    }
}
