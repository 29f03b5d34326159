package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// `UP`, or `BEHIND` if an event has been waiting for longer than [#LATE] for a read model that is kept row by row, or
/// a read model is parked, or `STUCK` if one has been waiting for any of them for longer than [#TOO_LATE].
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

    ReadModelHealth(ReadModelMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public Health health() {
        var states = monitor.all();
        long oldest = oldestOf(states, _ -> true);
        boolean behind = oldestOf(states, ReadModelState::keyed) > LATE.toMillis();
        var parked = states.stream()
                .filter(state -> state.state().equals("parked"))
                .map(ReadModelState::name)
                .toList();
        return Health.status(statusOf(oldest, behind || !parked.isEmpty()))
                .withDetail("oldestPendingMillis", oldest)
                .withDetail("parked", parked)
                .build();
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
