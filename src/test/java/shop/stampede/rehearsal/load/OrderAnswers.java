package shop.stampede.rehearsal.load;

import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.load.Caller.Answer;

/// What kind of answer it is, in the words of [Orders].
final class OrderAnswers {

    private OrderAnswers() {}

    static String kind(Answer answer) {
        return switch (answer.status()) {
            case Caller.LOST -> Orders.LOST;
            case Caller.LATE -> Orders.TIMED_OUT;
            case 202 -> Orders.ACCEPTED;
            case 409 ->
                answer.text().contains("problems/out-of-stock")
                        ? Orders.SOLD_OUT
                        : answer.text().contains("problems/still-running") ? Orders.STILL_RUNNING : Orders.REFUSED;
            case 503 -> Orders.SATURATED;
            default -> answer.status() < 500 ? Orders.REFUSED : Orders.FAILED;
        };
    }
}
