package shop.stampede.shared.readmodels;

import java.time.Duration;
import shop.stampede.shared.readmodels.Generation.Kind;

/// How long a projector collects events before it refreshes.
enum Pace {
    AT_ONCE {
        @Override
        Duration restAfter(Duration took) {
            return Duration.ZERO;
        }
    },
    /// A second, or nineteen times as long as the refresh before took: a read model that is refreshed as a whole
    /// costs a twentieth of a processor at most, however large its tables have grown.
    WITH_RESTS {
        @Override
        Duration restAfter(Duration took) {
            var rest = took.multipliedBy(19);
            return rest.compareTo(A_SECOND) > 0 ? rest : A_SECOND;
        }
    };

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    static Pace of(Kind kind) {
        return switch (kind) {
            case KEYED -> AT_ONCE;
            case DEBOUNCED -> WITH_RESTS;
        };
    }

    /// @param took the refresh before
    abstract Duration restAfter(Duration took);
}
