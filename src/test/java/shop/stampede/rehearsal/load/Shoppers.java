package shop.stampede.rehearsal.load;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.stampede.rehearsal.figures.Latency;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Orders.Attempt;
import shop.stampede.rehearsal.load.Caller.Answer;
import shop.stampede.rehearsal.load.OpenLoop.Measured;

/// Places orders of one piece each at a steady rate, with a key each.
public final class Shoppers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Caller caller;
    private final List<String> skus;

    public Shoppers(Caller caller, List<String> skus) {
        this.caller = caller;
        this.skus = skus;
    }

    public Answer order() {
        return caller.post("/api/orders", someOrder(), UUID.randomUUID().toString(), PATIENCE);
    }

    String someOrder() {
        return OrderBody.of(skus.get(ThreadLocalRandom.current().nextInt(skus.size())));
    }

    public Orders at(double perSecond, Duration during) throws InterruptedException {
        return summed(perSecond, during, OpenLoop.run(perSecond, during, this::order));
    }

    static Orders summed(double perSecond, Duration during, List<Measured<Answer>> placed) {
        var attempts = placed.stream()
                .map(one -> new Attempt(one.at(), OrderAnswers.kind(one.outcome()), one.millis()))
                .toList();
        var accepted = new TreeMap<Long, Long>();
        for (var one : attempts) {
            if (one.kind().equals(Orders.ACCEPTED)) {
                accepted.merge(one.at() / 1_000, 1L, Long::sum);
            }
        }
        Set<String> ids = placed.stream()
                .filter(one -> one.outcome().status() == 202)
                .map(one -> OrderBody.idIn(one.outcome().text()))
                .collect(Collectors.toSet());
        return new Orders(
                perSecond,
                during.toMillis() / 1e3,
                attempts.stream()
                        .map(Attempt::kind)
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())),
                Latency.of(attempts.stream().mapToDouble(Attempt::millis).toArray()),
                ids,
                attempts.size(),
                accepted,
                attempts);
    }
}
