package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Locale;

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

    record Column(String name, String type) {}

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
}
