package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// `UP`, or `BEHIND` if an event has been waiting for longer than [#LATE] for a read model that is kept row by row,
/// or a read model or a delivery is parked, or `STUCK` if an event has been waiting for any read model that is not
/// parked for longer than [#TOO_LATE].
///
/// Answered with 200, and not part of the readiness that a load balancer asks for: a shop that is behind goes on
/// selling.
@Component("readModelsHealthIndicator")
class ReadModelHealth implements HealthIndicator {

    static final Duration LATE = Duration.ofSeconds(5);
    static final Duration TOO_LATE = Duration.ofMinutes(5);
    static final Status STUCK = new Status("STUCK");
    static final Status BEHIND = new Status("BEHIND");

    private final ReadModelMonitor monitor;
    private final Undelivered undelivered;

    ReadModelHealth(ReadModelMonitor monitor, Undelivered undelivered) {
        this.monitor = monitor;
        this.undelivered = undelivered;
    }

    @Override
    public Health health() {
        var states = monitor.all();
        var parked = states.stream()
                .filter(ReadModelHealth::isParked)
                .map(ReadModelState::name)
                .toList();
        int parkedDeliveries = undelivered.parked();
        long oldest = oldestOf(states, state -> !isParked(state));
        boolean late = oldestOf(states, state -> !isParked(state) && state.keyed()) > LATE.toMillis();
        return Health.status(statusOf(oldest, late || !parked.isEmpty() || parkedDeliveries > 0))
                .withDetail("oldestPendingMillis", oldest)
                .withDetail("parked", parked)
                .withDetail("parkedDeliveries", parkedDeliveries)
                .build();
    }

    private static boolean isParked(ReadModelState state) {
        return state.state().equals("parked");
    }

    private static long oldestOf(List<ReadModelState> states, Predicate<ReadModelState> which) {
        return states.stream()
                .filter(which)
                .mapToLong(state -> state.lag().oldestPendingMillis())
                .max()
                .orElse(0);
    }

    private static Status statusOf(long oldestMillis, boolean behind) {
        if (oldestMillis > TOO_LATE.toMillis()) {
            return STUCK;
        }
        return behind ? BEHIND : Status.UP;
    }
}
