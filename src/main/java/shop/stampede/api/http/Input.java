package shop.stampede.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.InvalidInput.FieldError;

/// Makes a command out of a body, part by part, and remembers what is wrong with each.
///
/// Commands and their parts check themselves when they are made; one that cannot be made is replaced by a stand-in, so
/// that the others are looked at, too, and a caller hears of everything at once. [#make] lets no stand-in through.
public final class Input {

    /// Nobody reads more complaints about one request than these.
    static final int MAX_ERRORS = 100;

    private static final String MISSING = "Please fill this in.";

    private final List<FieldError> errors = new ArrayList<>();

    /// The value, or a complaint and the stand-in.
    public <T> T given(String field, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        error(field, MISSING);
        return standIn;
    }

    /// The part, or complaints under the path and the stand-in.
    public <T> T part(String path, Supplier<T> making, T standIn) {
        try {
            return making.get();
        } catch (InvalidInput invalid) {
            invalid.errors().forEach(e -> error(path.isEmpty() ? e.field() : path + "." + e.field(), e.message()));
            return standIn;
        }
    }

    /// The part, or a complaint that names the path itself, whatever the part calls the field.
    public <T> T value(String path, Supplier<T> making, T standIn) {
        try {
            return making.get();
        } catch (InvalidInput invalid) {
            error(path, invalid.errors().getFirst().message());
            return standIn;
        }
    }

    /// Each element made in its turn, given its path: `items[2]`.
    public <I, T> List<T> each(String field, @Nullable List<@Nullable I> given, BiFunction<I, String, T> making) {
        var made = new ArrayList<T>();
        var elements = given == null ? List.<@Nullable I>of() : given;
        for (int i = 0; i < elements.size(); i++) {
            var path = "%s[%d]".formatted(field, i);
            var element = elements.get(i);
            if (element == null) {
                error(path, MISSING);
            } else {
                made.add(making.apply(element, path));
            }
        }
        return made;
    }

    public void that(boolean holds, String field, String message) {
        if (!holds) {
            error(field, message);
        }
    }

    /// The first complaint about a field stands.
    public void error(String field, String message) {
        if (errors.size() < MAX_ERRORS
                && errors.stream().noneMatch(e -> e.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }

    /// @throws InvalidInput with everything that was wrong with the parts or is wrong with the whole
    public <T> T make(Supplier<T> making) {
        try {
            var made = making.get();
            if (errors.isEmpty()) {
                return made;
            }
        } catch (InvalidInput invalid) {
            invalid.errors().forEach(e -> error(e.field(), e.message()));
        }
        throw new InvalidInput(errors);
    }

    /// For what checks itself and does not tell missing from empty.
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
