package shop.stampede.rehearsal.watch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import shop.stampede.rehearsal.figures.Lag;
import shop.stampede.rehearsal.load.Caller;
import tools.jackson.databind.JsonNode;

/// How far the read models are behind, as the shop says.
public record ReadSide(Caller caller) {

    private static final Duration LOOK = Duration.ofMillis(50);

    /// @return none, if the shop does not tell
    public List<Lag> lags() {
        var answer = caller.get("/api/admin/read-models");
        if (answer.status() != 200) {
            return List.of();
        }
        return StreamSupport.stream(answer.body().spliterator(), false)
                .map(ReadSide::lag)
                .toList();
    }

    /// Which read models have something that they do not show, or what the shop answers instead.
    public String inWords() {
        var answer = caller.get("/api/admin/read-models");
        return answer.status() != 200
                ? "answered with %d %s".formatted(answer.status(), answer.text())
                : lags().stream()
                        .filter(lag -> lag.eventsBehind() > 0)
                        .map(lag -> "%s is %,d events behind, the oldest for %,.0f ms"
                                .formatted(lag.model(), lag.eventsBehind(), lag.oldestPending()))
                        .collect(Collectors.joining(", "));
    }

    private static Lag lag(JsonNode model) {
        var lag = model.path("lag");
        return new Lag(
                model.path("name").asString(),
                model.path("keyed").asBoolean(),
                lag.path("p50Millis").asDouble(),
                lag.path("p99Millis").asDouble(),
                lag.path("maxMillis").asDouble(),
                lag.path("oldestPendingMillis").asDouble(),
                lag.path("eventsBehind").asLong());
    }

    /// Waits until everything is shown.
    ///
    /// @return seconds that it took; NaN if it took longer than that
    public double catchUp(Duration patience) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < patience.toNanos()) {
            var lags = lags();
            if (!lags.isEmpty() && lags.stream().allMatch(lag -> lag.eventsBehind() == 0)) {
                return (System.nanoTime() - start) / 1e9;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return Double.NaN;
    }
}
