package shop.stampede.shared.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.ReadModelState.Freshness;
import shop.stampede.shared.readmodels.Undelivered.Waiting;

/// How the read models are doing, for the people who run the shop.
@Component
public class ReadModelMonitor {

    private static final String STATES = """
            SELECT m.model, m.kind, m.parked_since, m.problem,
                   COALESCE(live.generation, 0) AS generation, live.folded_at,
                   COALESCE(size.base_rows, 0) AS base_rows, COALESCE(size.overlay_rows, 0) AS overlay_rows,
                   COALESCE((SELECT sum(s.bytes) FROM sizes s WHERE s.model = m.model), 0) AS bytes,
                   next.generation AS shadow, next.state = 'shadow' AS shadow_ready, previous.generation AS previous,
                   m.model IN (SELECT o.model FROM readmodels.outdated o) AS outdated
            FROM readmodels.model m
            LEFT JOIN readmodels.generation live ON live.model = m.model AND live.state = 'live'
            LEFT JOIN readmodels.generation next ON next.model = m.model AND next.state IN ('filling', 'shadow')
            LEFT JOIN readmodels.generation previous ON previous.model = m.model AND previous.state = 'previous'
            LEFT JOIN sizes size ON size.model = m.model AND size.generation = live.generation
            """;

    private final Jobs jobs;
    private final Lag lag;
    private final LagHistory history;
    private final Projectors projectors;
    private final Undelivered undelivered;
    private final Upkeep upkeep;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadModelMonitor(
            Jobs jobs,
            Lag lag,
            LagHistory history,
            Projectors projectors,
            Undelivered undelivered,
            Upkeep upkeep,
            JdbcClient jdbc,
            Clock clock) {
        this.jobs = jobs;
        this.lag = lag;
        this.history = history;
        this.projectors = projectors;
        this.undelivered = undelivered;
        this.upkeep = upkeep;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All read models by name.
    public List<ReadModelState> all() {
        return states("ORDER BY m.model", Map.of());
    }

    public Optional<ReadModelState> one(String name) {
        return states("WHERE m.model = :model", Map.of("model", name)).stream().findFirst();
    }

    /// The last jobs of a read model, the newest first.
    public List<Job> jobs(String name, int count) {
        return jobs.latest(name, count);
    }

    /// The last job of its kind, under way or over.
    public Optional<Job> lastJob(String name, Job.Kind kind) {
        return jobs.last(name, kind);
    }

    /// Lag over the last half hour, as this instance measured it.
    public List<LagHistory.Point> lagOver(String name) {
        return history.of(name);
    }

    /// Whether folding waits because more is going on than on a calm day.
    public boolean foldingWaits() {
        return upkeep.isBusy();
    }

    /// Everything that was committed before this moment is shown by every read model that is kept row by row.
    public Instant asOf() {
        return undelivered.waiting().since();
    }

    private List<ReadModelState> states(String suffix, Map<String, ?> parameters) {
        var open = jobs.open().stream().collect(Collectors.toMap(Job::model, Function.identity()));
        var waiting = undelivered.waiting();
        return jdbc.sql("WITH sizes AS MATERIALIZED (SELECT * FROM readmodels.sizes()) " + STATES + suffix)
                .params(parameters)
                .query((rs, _) -> read(rs, open.get(rs.getString("model")), waiting))
                .list();
    }

    private ReadModelState read(ResultSet row, @Nullable Job job, Waiting waiting) throws SQLException {
        var name = row.getString("model");
        return new ReadModelState(
                name,
                RefreshKind.of(row.getString("kind")),
                row.getInt("generation"),
                row.getLong("base_rows"),
                row.getLong("overlay_rows"),
                row.getLong("bytes"),
                instant(row.getTimestamp("folded_at")),
                row.getObject("shadow", Integer.class),
                row.getBoolean("shadow_ready"),
                row.getObject("previous", Integer.class),
                row.getBoolean("outdated"),
                instant(row.getTimestamp("parked_since")),
                row.getString("problem"),
                job,
                freshness(name, waiting));
    }

    /// Events that wait in this read model's projector are behind, and those that no projector of this instance has
    /// taken: they may concern any read model.
    private Freshness freshness(String name, Waiting waiting) {
        var now = clock.instant();
        var measured = lag.of(name);
        var backlog = projectors.backlog(name);
        int elsewhere = Math.max(0, waiting.events() - undelivered.inHand());
        var own = backlog.requests() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - backlog.since());
        var oldest = elsewhere > 0 && waiting.age(now).compareTo(own) > 0 ? waiting.age(now) : own;
        return new Freshness(
                measured.p50(),
                measured.p99(),
                measured.max(),
                oldest.toMillis(),
                backlog.requests() + elsewhere,
                now.minus(oldest));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
