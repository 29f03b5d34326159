package shop.stampede.rehearsal.figures;

import java.util.List;
import java.util.SortedMap;
import shop.stampede.rehearsal.figures.Orders.Attempt;

/// Pages that were looked at.
///
/// @param asked a second; 0 stands for as many as there are answers
/// @param perSecond answered
/// @param latency of all of them, as the load tool saw it
/// @param probes the few that were asked for at their time, whether the ones before were answered or not
/// @param refused answered with 400 or more
/// @param lost the connection failed
/// @param late unanswered after the load tool's patience
/// @param bySecond how many were asked for, by the second of the epoch
public record Views(
        double asked,
        double perSecond,
        Latency latency,
        List<Attempt> probes,
        long refused,
        long lost,
        long late,
        SortedMap<Long, Long> bySecond) {

    /// What somebody meets who has nothing to do with the others.
    public Latency probed() {
        return Latency.of(probes.stream().mapToDouble(Attempt::millis).toArray());
    }

    public long failed() {
        return refused + lost + late;
    }
}
