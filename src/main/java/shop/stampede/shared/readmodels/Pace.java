package shop.stampede.shared.readmodels;

import java.time.Duration;

/// How long a projector collects events before it refreshes.
enum Pace {
    AT_ONCE {
        @Override
        Duration restAfter(Duration took) {
            return Duration.ZERO;
        }
    },
    /// A second, or nineteen times as long as the refresh before took: a read model whose refresh costs
    /// much takes a twentieth of a processor at most, however large its tables have grown.
    WITH_RESTS {
        @Override
        Duration restAfter(Duration took) {
            var rest = took.multipliedBy(19);
            return rest.compareTo(A_SECOND) > 0 ? rest : A_SECOND;
        }
    };

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    static Pace of(RefreshKind kind) {
        return kind.isAtOnce() ? AT_ONCE : WITH_RESTS;
    }

    /// @param took the refresh before
    abstract Duration restAfter(Duration took);
}
