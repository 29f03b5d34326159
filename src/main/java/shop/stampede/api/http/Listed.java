package shop.stampede.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;

/// The parameters that lists have in common, checked.
public final class Listed {

    public static final String SIZE = "24";

    private static final int MAX_SIZE = 100;
    private static final int MAX_SEARCH = 200;

    private Listed() {}

    /// How many to show, 1 to 100.
    public static int size(int size) {
        new Check()
                .that(size >= 1 && size <= MAX_SIZE, "size", "Please give a whole number from 1 to " + MAX_SIZE + ".")
                .done();
        return size;
    }

    /// One of a few words; null for a blank one.
    public static @Nullable String oneOf(List<String> words, String parameter, @Nullable String word) {
        var asked = word == null || word.isBlank() ? null : word;
        new Check()
                .that(
                        asked == null || words.contains(asked),
                        parameter,
                        "Please give one of %s.".formatted(String.join(", ", words)))
                .done();
        return asked;
    }

    /// Something to look for; null for a blank one.
    public static @Nullable String words(String parameter, @Nullable String words) {
        new Check().optionalText(parameter, words, MAX_SEARCH).done();
        return words == null || words.isBlank() ? null : words.strip();
    }
}
