package shop.stampede.rehearsal.load;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.load.Caller.Answer;

/// Orders that are given up on before the answer is there and sent again with the same key, until there is one; and
/// then once more.
public final class Impatient {

    private static final Duration TOO_SHORT = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 20;

    private final Caller caller;
    private final Shoppers shoppers;
    private final LongAdder gaveUp = new LongAdder();
    private final LongAdder changedAnswers = new LongAdder();

    public Impatient(Caller caller, List<String> skus) {
        this.caller = caller;
        this.shoppers = new Shoppers(caller, skus);
    }

    /// @param gaveUp how often nobody waited for the first answer
    /// @param changedAnswers how often the same key had another answer than before
    public record Found(Orders orders, long gaveUp, long changedAnswers) {}

    public Found at(double perSecond, Duration during) {
        try {
            var placed = OpenLoop.run(perSecond, during, this::order);
            return new Found(Shoppers.summed(perSecond, during, placed), gaveUp.sum(), changedAnswers.sum());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer order() {
        var key = UUID.randomUUID().toString();
        var body = shoppers.someOrder();
        var answer = send(body, key, TOO_SHORT);
        if (answer.status() == Caller.LATE) {
            gaveUp.increment();
        }
        for (int again = 0; again < ATTEMPTS && !isDecided(answer); again++) {
            answer = send(body, key, PATIENCE);
        }
        if (answer.status() == 202 && !answer.equals(send(body, key, PATIENCE))) {
            changedAnswers.increment();
        }
        return answer;
    }

    private static boolean isDecided(Answer answer) {
        return switch (OrderAnswers.kind(answer)) {
            case Orders.ACCEPTED, Orders.SOLD_OUT, Orders.REFUSED -> true;
            default -> false;
        };
    }

    private Answer send(String body, String key, Duration patience) {
        return caller.post("/api/orders", body, key, patience);
    }
}
