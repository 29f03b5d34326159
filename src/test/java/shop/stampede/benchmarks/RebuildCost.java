package shop.stampede.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.readmodels.AbandonRebuild;
import shop.stampede.shared.readmodels.Job;
import shop.stampede.shared.readmodels.ReadModelMonitor;
import shop.stampede.shared.readmodels.RebuildReadModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A shadow rebuild of each read model, asked for as the back office asks for it, up to where it could be made live:
/// filled, indexed, compared. It is then thrown away.
record RebuildCost() implements Probe {

    @Override
    public void measure(SizedShop shop, BiConsumer<String, Series> found) {
        for (var model : models(shop)) {
            var result = rebuild(shop, model);
            found.accept("fill " + model, millis(result, "fillMillis"));
            found.accept("index " + model, millis(result, "indexMillis"));
        }
    }

    static List<String> models(SizedShop shop) {
        return shop.jdbc()
                .queryForList(
                        "SELECT model FROM readmodels.live WHERE kind = 'keyed' AND model <> 'catalog.promotion_row' ORDER BY model",
                        String.class);
    }

    /// Rows by read model.
    static Map<String, Long> rows(SizedShop shop) {
        var rows = new TreeMap<String, Long>();
        for (var model : models(shop)) {
            rows.put(model, shop.number("SELECT count(*) FROM " + shop.live(model, "base")));
        }
        return rows;
    }

    private static JsonNode rebuild(SizedShop shop, String model) {
        send(shop, new RebuildReadModel(model));
        var job = shop.bean(ReadModelMonitor.class)
                .lastJob(model, Job.Kind.REBUILD)
                .orElseThrow();
        while (job.endedAt() == null) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            job = shop.bean(ReadModelMonitor.class)
                    .lastJob(model, Job.Kind.REBUILD)
                    .orElseThrow();
        }
        if (job.outcome() != Job.Outcome.DONE) {
            throw new IllegalStateException("%s was not rebuilt: %s".formatted(model, job.problem()));
        }
        send(shop, new AbandonRebuild(model));
        return shop.bean(JsonMapper.class).readTree(job.result());
    }

    private static void send(SizedShop shop, shop.stampede.shared.commands.Command<?> command) {
        shop.bean(CommandGateway.class).send(CommandId.random(), Actor.SYSTEM, command);
    }

    private static Series millis(JsonNode result, String field) {
        return new Series(new long[] {result.path(field).asLong() * 1_000_000});
    }
}
