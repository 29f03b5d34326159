package shop.stampede.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import shop.stampede.benchmarks.load.Caller.Answer;

/// Places orders at a steady rate, whether the ones before are answered or not.
final class Shoppers {

    private static final String ORDER = """
            { "email": "ada@example.org", "items": [{ "sku": "%s", "quantity": 1 }],
              "shippingAddress": { "name": "Ada Moor", "line1": "Harbour Lane 3", "postalCode": "20457",
                                   "city": "Hamburg", "country": "DE" } }
            """;

    private final Caller caller;
    private final List<String> skus;

    Shoppers(Caller caller, List<String> skus) {
        this.caller = caller;
        this.skus = skus;
    }

    Answer order() {
        return caller.post(
                "/api/orders",
                ORDER.formatted(skus.get(ThreadLocalRandom.current().nextInt(skus.size()))));
    }

    /// @param answers how many by status; 0 stands for a lost connection
    /// @param millis of each answer, sorted
    record Placed(Map<Integer, Integer> answers, List<Double> millis) {

        double percentile(double share) {
            return millis.isEmpty() ? 0 : millis.get((int) Math.min(millis.size() - 1, share * millis.size()));
        }
    }

    Placed at(double perSecond, Duration during) throws InterruptedException {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var millis = new ConcurrentLinkedQueue<Double>();
        long start = System.nanoTime();
        long count = Math.round(perSecond * during.toMillis() / 1000);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; n < count; n++) {
                long due = start + Math.round(n * 1e9 / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                executor.execute(() -> {
                    statuses.add(order().status());
                    millis.add((System.nanoTime() - due) / 1e6);
                });
            }
            executor.shutdown();
            executor.awaitTermination(1, TimeUnit.MINUTES);
        }
        var answers = new TreeMap<Integer, Integer>();
        statuses.forEach(status -> answers.merge(status, 1, Integer::sum));
        return new Placed(answers, millis.stream().sorted().toList());
    }
}
