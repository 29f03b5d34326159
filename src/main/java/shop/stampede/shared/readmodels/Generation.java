package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One generation of a read model: its database objects, and what they look like. A number is never used twice, so
/// what is known of a generation stays true.
///
/// @param keyType the key's PostgreSQL type
/// @param indexes how many are declared, the key's own not counted
/// @param columns all columns in order, the key among them
record Generation(
        String model,
        int number,
        RefreshKind kind,
        String keyColumn,
        String keyType,
        int indexes,
        List<Column> columns) {

    /// Where a generation is in its life.
    enum State {
        /// written to by each refresh, its base not complete yet
        FILLING,
        /// complete, and kept fresh beside the live one
        SHADOW,
        /// what queries read
        LIVE,
        /// was live before, and is kept fresh so that it can be again
        PREVIOUS;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Column(String name, String type) {

        /// The name as SQL takes it even where it is a word of SQL's own.
        String quoted() {
            return "\"" + name + "\"";
        }
    }

    String definition() {
        return model + "_definition_" + number;
    }

    String base() {
        return model + "_base_" + number;
    }

    String overlay() {
        return model + "_overlay_" + number;
    }

    /// The sequence that counts rows while the base is filled or refreshed.
    String filled() {
        return model + "_filled_" + number;
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    String typeOf(String column) {
        return columns.stream()
                .filter(c -> c.name().equals(column))
                .map(Column::type)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("%s has no column %s".formatted(model, column)));
    }

    /// Recomputes the keys of both parameters (the same `text[]`) into the overlay, with a tombstone for each that is
    /// gone.
    String refreshByKey() {
        var names = columns.stream().map(Column::quoted).toList();
        return """
                WITH wanted AS (SELECT DISTINCT unnest(CAST(CAST(? AS text[]) AS %1$s[])) AS wanted_key),
                     fresh AS MATERIALIZED (
                         SELECT %2$s FROM %3$s WHERE %4$s = ANY(CAST(CAST(? AS text[]) AS %1$s[])))
                INSERT INTO %5$s AS o (%2$s, deleted, xid, seen)
                SELECT %2$s, false, pg_current_xact_id(), pg_current_snapshot() FROM fresh
                UNION ALL
                SELECT %6$s, true, pg_current_xact_id(), pg_current_snapshot()
                FROM wanted WHERE NOT EXISTS (SELECT FROM fresh WHERE %4$s = wanted_key)
                ON CONFLICT (%4$s) DO UPDATE SET %7$s
                """.formatted(
                keyType,
                String.join(", ", names),
                definition(),
                keyColumn,
                overlay(),
                columns.stream()
                        .map(c -> c.name().equals(keyColumn) ? "wanted_key" : "CAST(NULL AS %s)".formatted(c.type()))
                        .collect(Collectors.joining(", ")),
                List.of(names, List.of("deleted", "xid", "seen")).stream()
                        .flatMap(List::stream)
                        .map(name -> "%1$s = excluded.%1$s".formatted(name))
                        .collect(Collectors.joining(", ")));
    }
}
