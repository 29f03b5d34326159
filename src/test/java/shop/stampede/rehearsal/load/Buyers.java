package shop.stampede.rehearsal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import shop.stampede.rehearsal.figures.Orders;

/// Buys with `wrk` as fast as there are answers: each buyer has a connection, and orders again when the order before is
/// answered. Whoever is told to come again waits for a second.
public final class Buyers {

    private final RunningShop shop;
    private final List<String> skus;

    public Buyers(RunningShop shop, List<String> skus) {
        this.shop = shop;
        this.skus = skus;
    }

    public Orders during(int seconds, int buyers) throws IOException {
        return run(seconds, buyers, Map.of());
    }

    /// At this rate, as long as there are buyers who have their answer.
    public Orders at(double perSecond, int seconds, int buyers) throws IOException {
        return run(seconds, buyers, Map.of("rate", Double.toString(perSecond)));
    }

    /// Until so many orders were accepted or refused; for this long at most.
    public Orders attempts(int attempts, int buyers, int seconds) throws IOException {
        return run(seconds, buyers, Map.of("attempts", Integer.toString(attempts)));
    }

    /// Sends each order twice, the second time at once and on another connection.
    public Orders twice(int seconds, int buyers) throws IOException {
        return run(seconds, buyers, Map.of("times", "2"));
    }

    private Orders run(int seconds, int buyers, Map<String, String> how) throws IOException {
        var list = Wrk.list(skus);
        var acknowledged = Files.createTempFile("acknowledged", ".txt");
        try {
            var settings = new LinkedHashMap<>(how);
            settings.put("skus", list.toString());
            settings.put("acknowledged", acknowledged.toString());
            settings.put("key", UUID.randomUUID().toString().substring(0, 13) + "-");
            settings.put("seconds", Integer.toString(seconds));
            settings.put("seed", "7");
            var output = Wrk.run("orders", shop.address(), buyers, seconds + 15, settings);
            return orders(
                    Double.parseDouble(how.getOrDefault("rate", "0")),
                    output,
                    new HashSet<>(Files.readAllLines(acknowledged)));
        } finally {
            Files.delete(list);
            Files.delete(acknowledged);
        }
    }

    private static Orders orders(double rate, WrkOutput output, HashSet<String> acknowledged) {
        var answers = new TreeMap<String, Long>();
        for (var kind : Orders.KINDS) {
            if (output.count(kind) > 0) {
                answers.put(kind, output.count(kind));
            }
        }
        long unanswered = output.count("sent") - output.count("answered");
        if (unanswered > 0) {
            answers.put(Orders.LOST, unanswered);
        }
        return new Orders(
                rate,
                output.seconds(),
                answers,
                output.latency(),
                acknowledged,
                output.count("keys"),
                output.bySecond(),
                List.of());
    }
}
