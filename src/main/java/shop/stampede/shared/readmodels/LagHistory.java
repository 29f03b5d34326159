package shop.stampede.shared.readmodels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What [Lag] was in the last half hour, for a picture of it: a point each five seconds, kept in memory.
@Component
public class LagHistory {

    private static final int POINTS = (int) Duration.ofMinutes(30).dividedBy(Duration.ofSeconds(5));

    private final List<ReadModel> models;
    private final Lag lag;
    private final Clock clock;
    private final Map<String, ArrayDeque<Point>> points = new ConcurrentHashMap<>();

    LagHistory(List<ReadModel> models, Lag lag, Clock clock) {
        this.models = models;
        this.lag = lag;
        this.clock = clock;
    }

    /// Milliseconds over the minute before.
    public record Point(Instant at, double p50Millis, double p99Millis, double maxMillis) {}

    List<Point> of(String model) {
        var known = points.get(model);
        if (known == null) {
            return List.of();
        }
        synchronized (known) {
            return List.copyOf(known);
        }
    }

    @Scheduled(initialDelayString = "PT5S", fixedRateString = "PT5S")
    void take() {
        var now = clock.instant();
        for (var model : models) {
            var measured = lag.of(model.name());
            var kept = points.computeIfAbsent(model.name(), _ -> new ArrayDeque<>());
            synchronized (kept) {
                kept.add(new Point(now, measured.p50(), measured.p99(), measured.max()));
                if (kept.size() > POINTS) {
                    kept.remove();
                }
            }
        }
    }
}
