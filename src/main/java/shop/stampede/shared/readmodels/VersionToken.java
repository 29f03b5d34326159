package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.stream.Stream;

/// Read your own write: handed out with each command, and given to a query to be sure to see what the command did.
///
/// Opaque to whoever carries it, and sealed by [VersionSeal]: one that this shop has not made is as good as none.
/// Several tokens can be carried as one.
public record VersionToken(String value) {

    /// Asks for nothing: whatever the read model shows is good enough.
    public static final VersionToken NONE = new VersionToken("");

    private static final String BETWEEN = "~";

    public static VersionToken of(String value) {
        return value.isEmpty() ? NONE : new VersionToken(value);
    }

    /// This token and then another's.
    public VersionToken and(VersionToken other) {
        return of(String.join(
                BETWEEN,
                Stream.concat(parts().stream(), other.parts().stream())
                        .distinct()
                        .toList()));
    }

    List<String> parts() {
        return value.isEmpty() ? List.of() : List.of(value.split(BETWEEN));
    }
}
