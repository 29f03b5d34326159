package shop.stampede.shared.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.ReadModelState.Freshness;

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
    private final Behind behind;
    private final LagHistory history;
    private final Upkeep upkeep;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadModelMonitor(Jobs jobs, Behind behind, LagHistory history, Upkeep upkeep, JdbcClient jdbc, Clock clock) {
        this.jobs = jobs;
        this.behind = behind;
        this.history = history;
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

    /// Everything that was committed before this moment is shown by every read model.
    public Instant asOf() {
        return behind.all().values().stream()
                .map(Freshness::asOf)
                .min(Instant::compareTo)
                .orElseGet(clock::instant);
    }

    /// Everything that was committed before this moment is shown by this read model.
    public Instant asOf(String model) {
        return Objects.requireNonNull(behind.all().get(model), model).asOf();
    }

    private List<ReadModelState> states(String suffix, Map<String, ?> parameters) {
        var last = jobs.lastOfEach().stream().collect(Collectors.toMap(Job::model, Function.identity()));
        var freshness = behind.all();
        return jdbc.sql("WITH sizes AS MATERIALIZED (SELECT * FROM readmodels.sizes()) " + STATES + suffix)
                .params(parameters)
                .query((rs, _) -> {
                    var name = rs.getString("model");
                    return read(rs, last.get(name), freshness.getOrDefault(name, nobodys()));
                })
                .list();
    }

    /// Of one that is declared in the database and has no class in this version.
    private Freshness nobodys() {
        return new Freshness(0, 0, 0, 0, 0, clock.instant());
    }

    private static ReadModelState read(ResultSet row, @Nullable Job last, Freshness freshness) throws SQLException {
        return new ReadModelState(
                row.getString("model"),
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
                last == null || last.endedAt() != null ? null : last,
                last,
                freshness);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
