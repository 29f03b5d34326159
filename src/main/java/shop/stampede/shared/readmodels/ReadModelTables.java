package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.stream.Collectors;

/// The database objects of one generation of a read model, as the registry knows them.
///
/// @param keyType the key's PostgreSQL type
/// @param columns all columns in order, the key among them
record ReadModelTables(
        String model, int generation, Kind kind, String keyColumn, String keyType, List<Column> columns) {

    /// How a read model is kept fresh.
    enum Kind {
        /// row by row, into the overlay
        KEYED,
        /// as a whole, some time after the event: for small or aggregate views
        DEBOUNCED
    }

    record Column(String name, String type) {

        /// The name as SQL takes it even where it is a word of SQL's own.
        String quoted() {
            return "\"" + name + "\"";
        }
    }

    String definition() {
        return model + "_definition_" + generation;
    }

    String base() {
        return model + "_base_" + generation;
    }

    String overlay() {
        return model + "_overlay_" + generation;
    }

    String typeOf(String column) {
        return columns.stream()
                .filter(c -> c.name().equals(column))
                .map(Column::type)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("%s has no column %s".formatted(model, column)));
    }

    /// Recomputes the keys of the only parameter (`text[]`) into the overlay, with a tombstone for each that is gone.
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
