package shop.stampede.shared.readmodels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.ReadModelState.Freshness;

/// How far each read model is behind what is committed.
///
/// Events that wait in its projector are behind, and those that no projector of this instance has taken: they may
/// concern any read model. A parked one is behind since it was parked. What waits for the rest of a rollup in
/// another instance is not known here.
@Component
class Behind {

    private final List<ReadModel> models;
    private final Lag lag;
    private final Projectors projectors;
    private final Undelivered undelivered;
    private final JdbcClient jdbc;
    private final Clock clock;

    Behind(
            List<ReadModel> models,
            Lag lag,
            Projectors projectors,
            Undelivered undelivered,
            JdbcClient jdbc,
            Clock clock) {
        this.models = models;
        this.lag = lag;
        this.projectors = projectors;
        this.undelivered = undelivered;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// By the read models' names.
    Map<String, Freshness> all() {
        Map<String, Instant> parked = new LinkedHashMap<>();
        jdbc.sql("SELECT model, parked_since FROM readmodels.model WHERE parked_since IS NOT NULL")
                .query((rs, _) -> parked.put(
                        rs.getString("model"), rs.getTimestamp("parked_since").toInstant()))
                .list();
        var waiting = undelivered.waiting();
        int elsewhere = Math.max(0, waiting.events() - undelivered.inHand());
        var now = clock.instant();
        var all = new LinkedHashMap<String, Freshness>();
        for (var model : models) {
            var name = model.name();
            var backlog = projectors.backlog(name);
            var own = backlog.requests() == 0 ? now : now.minus(Duration.ofNanos(System.nanoTime() - backlog.since()));
            var asOf = earliest(own, elsewhere > 0 ? waiting.since() : now, parked.getOrDefault(name, now));
            all.put(name, of(name, asOf, now, backlog.requests() + elsewhere));
        }
        return all;
    }

    private Freshness of(String model, Instant asOf, Instant now, int events) {
        var measured = lag.of(model);
        return new Freshness(
                measured.p50(),
                measured.p99(),
                measured.max(),
                Duration.between(asOf, now).toMillis(),
                events,
                asOf);
    }

    private static Instant earliest(Instant... moments) {
        return List.of(moments).stream().min(Instant::compareTo).orElseThrow();
    }
}
