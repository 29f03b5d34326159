package shop.stampede.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.InvalidInput;

/// A place in the tree of categories, written from the top: `Clothing > Jackets`.
///
/// @param levels from the top to the place itself, one to three
public record CategoryPath(List<Level> levels) {

    public static final int MAX_LEVELS = 3;

    /// @param path as in addresses: `clothing/jackets`
    /// @param level 1 at the top
    public record Level(String path, String name, @Nullable String parentPath, int level) {}

    public CategoryPath {
        levels = List.copyOf(levels);
    }

    /// @throws InvalidInput if there are more than three levels, or one has no letter or digit for an address
    public static CategoryPath of(String text) {
        var names = Arrays.stream(text.split(">"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty() || names.size() > MAX_LEVELS) {
            throw new InvalidInput("category", "A category has one to three levels, for example Clothing > Jackets.");
        }
        var levels = new ArrayList<Level>();
        String parent = null;
        for (var name : names) {
            var path = (parent == null ? "" : parent + "/") + slug(name);
            levels.add(new Level(path, name, parent, levels.size() + 1));
            parent = path;
        }
        return new CategoryPath(levels);
    }

    public String path() {
        return levels.getLast().path();
    }

    private static String slug(String name) {
        try {
            return Handle.from(name).value();
        } catch (InvalidInput unusable) {
            throw new InvalidInput(
                    "category", "The category “%s” needs a letter a–z or a digit for its address.".formatted(name));
        }
    }
}
