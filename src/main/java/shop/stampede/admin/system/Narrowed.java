package shop.stampede.admin.system;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which commands somebody wants to see.
///
/// @param show `slow`, `refused` or `done`; null for all, the latest first
/// @param who as people are called here: a user name, `shopper` or `system`
record Narrowed(
        @Nullable String show,
        @Nullable String type,
        @Nullable String who) {

    private static final Set<String> NOT_STAFF = Set.of("shopper", "system");

    public @Nullable String actor() {
        return who == null || NOT_STAFF.contains(who) || who.startsWith("staff:") ? who : "staff:" + who;
    }

    public @Nullable Boolean refused() {
        return switch (show) {
            case "refused" -> true;
            case "done" -> false;
            case null, default -> null;
        };
    }

    public boolean isNarrowed() {
        return show != null || type != null || who != null;
    }
}
