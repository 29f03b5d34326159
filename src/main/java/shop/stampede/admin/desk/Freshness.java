package shop.stampede.admin.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.ReadModelMonitor;

/// The moment that a list is from, for the stamp in its corner; `${@freshness.of('orders.order_row')}` in templates.
@Component("freshness")
class Freshness {

    private static final Duration LATE = Duration.ofSeconds(5);

    private final ReadModelMonitor monitor;
    private final Clock clock;

    Freshness(ReadModelMonitor monitor, Clock clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    /// @param model the read model that the list is from; null for what is read from the journal itself
    public Stamp of(@Nullable String model) {
        var asOf = model == null ? clock.instant() : monitor.asOf(model);
        return new Stamp(asOf, Duration.between(asOf, clock.instant()));
    }

    /// @param asOf everything that was committed before is shown
    /// @param behind how long ago that is
    public record Stamp(Instant asOf, Duration behind) {

        /// Whether the reader should know that something is missing for longer than usual.
        public boolean isLate() {
            return behind.compareTo(LATE) > 0;
        }
    }
}
