package shop.stampede.rehearsal.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Orders that were placed, or tried.
///
/// @param asked a second; 0 stands for as many as there are answers
/// @param seconds how long they were placed
/// @param answers how many by kind: `accepted`, `sold-out`, `saturated`, `still-running`, `refused`, `failed`,
/// `timed-out`,
///     `lost`
/// @param latency of all answers
/// @param acknowledged ids of the orders that somebody was told of
/// @param sent keys that were sent, each counted once
/// @param acceptedBySecond by the second of the epoch
/// @param attempts those of which each one is known, measured from when it was due; where all are sent as fast as there
///     are answers, only a few beside them are
public record Orders(
        double asked,
        double seconds,
        Map<String, Long> answers,
        Latency latency,
        Set<String> acknowledged,
        long sent,
        SortedMap<Long, Long> acceptedBySecond,
        List<Attempt> attempts) {

    public static final String ACCEPTED = "accepted";
    public static final String SOLD_OUT = "sold-out";
    public static final String SATURATED = "saturated";
    public static final String STILL_RUNNING = "still-running";
    public static final String REFUSED = "refused";
    public static final String FAILED = "failed";
    public static final String TIMED_OUT = "timed-out";
    public static final String LOST = "lost";

    public static final List<String> KINDS =
            List.of(ACCEPTED, SOLD_OUT, SATURATED, STILL_RUNNING, REFUSED, FAILED, TIMED_OUT, LOST);

    /// @param at when it was due, milliseconds of the epoch
    /// @param kind as in [#answers]
    public record Attempt(long at, String kind, double millis) {}

    public long count(String kind) {
        return answers.getOrDefault(kind, 0L);
    }

    /// Orders, not answers: a key that was accepted twice is one order.
    public double perSecond() {
        return acknowledged.size() / seconds;
    }

    /// Of two crowds at the same time; the latency is of this one.
    public Orders and(Orders others) {
        var sums = new TreeMap<>(answers);
        others.answers.forEach((kind, count) -> sums.merge(kind, count, Long::sum));
        var told = new HashSet<>(acknowledged);
        told.addAll(others.acknowledged);
        var accepted = new TreeMap<>(acceptedBySecond);
        others.acceptedBySecond.forEach((second, count) -> accepted.merge(second, count, Long::sum));
        var all = new ArrayList<>(attempts);
        all.addAll(others.attempts);
        return new Orders(
                asked > 0 ? asked + others.asked : 0, seconds, sums, latency, told, sent + others.sent, accepted, all);
    }

    /// Whether only a few of them were measured one by one.
    public boolean isSampled() {
        return attempts.size() < latency.count();
    }

    /// Of keys whose answer nobody has seen: each of them may have become an order.
    public long unanswered() {
        return count(TIMED_OUT) + count(LOST) + count(FAILED);
    }
}
