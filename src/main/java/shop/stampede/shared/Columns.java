package shop.stampede.shared;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Many rows for one statement: each column as an array of texts, for `unnest(CAST(? AS int[]), …)`. PostgreSQL reads
/// each text as the type that the statement casts it to.
public final class Columns {

    private Columns() {}

    /// @param value null, or something whose text PostgreSQL understands: a number, a UUID, an instant
    public static <T> @Nullable String[] of(Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        int row = 0;
        for (T each : rows) {
            var cell = value.apply(each);
            column[row++] = cell == null ? null : cell.toString();
        }
        return column;
    }
}
