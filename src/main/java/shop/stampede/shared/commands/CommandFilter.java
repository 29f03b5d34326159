package shop.stampede.shared.commands;

import org.jspecify.annotations.Nullable;

/// Which commands are meant; null for any.
///
/// @param type the command's simple name
/// @param actor as it is kept: `staff:admin`, `shopper`, `system`
/// @param refused whether only those that were refused, or only those that were carried out
public record CommandFilter(
        @Nullable String type,
        @Nullable String actor,
        @Nullable Boolean refused) {

    public static final CommandFilter ANY = new CommandFilter(null, null, null);
}
