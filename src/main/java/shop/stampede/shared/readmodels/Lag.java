package shop.stampede.shared.readmodels;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.Projector.Request;

/// How long each read model took to show what was committed: from the commit of the event to the commit that made it
/// visible, over the last [#WINDOW].
///
/// The meter is `stampede.readmodel.lag`, with the read model's name as the tag `model`.
@Component
class Lag {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    Lag(MeterRegistry meters) {
        this.meters = meters;
    }

    void shown(String model, Request request) {
        if (request.measured()) {
            timer(model).record(System.nanoTime() - request.since(), TimeUnit.NANOSECONDS);
        }
    }

    /// In milliseconds; zeros if nothing was committed in the window.
    Measured of(String model) {
        var snapshot = timer(model).takeSnapshot();
        var percentiles = snapshot.percentileValues();
        double max = snapshot.max(TimeUnit.MILLISECONDS);
        return new Measured(
                notAbove(max, percentiles[0].value(TimeUnit.MILLISECONDS)),
                notAbove(max, percentiles[1].value(TimeUnit.MILLISECONDS)),
                max,
                snapshot.count());
    }

    /// Percentiles are read from buckets, so one may be a little higher than what was the longest.
    private static double notAbove(double max, double percentile) {
        return max > 0 ? Math.min(max, percentile) : percentile;
    }

    record Measured(double p50, double p99, double max, long events) {}

    private Timer timer(String model) {
        return timers.computeIfAbsent(
                model,
                name -> Timer.builder("stampede.readmodel.lag")
                        .description("From the commit of an event to the commit that made it visible")
                        .tag("model", name)
                        .publishPercentiles(0.5, 0.99)
                        .distributionStatisticExpiry(WINDOW)
                        .register(meters));
    }
}
