package shop.stampede.shared.readmodels;

import org.jspecify.annotations.Nullable;

/// One value that is not what it should be, or would not be what it is.
///
/// @param column the read model's column
/// @param one what the first side has, as text; null if it has no such row or no value
/// @param other what the other side has
public record Difference(
        String key,
        String column,
        @Nullable String one,
        @Nullable String other) {}
