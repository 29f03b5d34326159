package shop.stampede.shared.readmodels;

import java.util.Locale;

/// How a read model is kept fresh.
public enum RefreshKind {
    /// row by row, into the overlay, at once
    KEYED,
    /// row by row as well, but with rests: a row sums up many others, so making it anew costs more than one event is
    /// worth
    ROLLUP,
    /// as a whole, some time after the event: for small views
    DEBOUNCED;

    static RefreshKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// As a migration declares it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether rows are made anew by their keys; otherwise all of them are.
    public boolean isByKey() {
        return this != DEBOUNCED;
    }

    boolean isAtOnce() {
        return this == KEYED;
    }
}
