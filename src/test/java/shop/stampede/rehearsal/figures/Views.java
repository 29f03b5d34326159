package shop.stampede.rehearsal.figures;

import java.util.SortedMap;

/// Pages that were looked at.
///
/// @param asked a second; 0 stands for as many as there are answers
/// @param perSecond answered
/// @param latency of all of them, as the load tool saw it
/// @param probe of the few that were asked for on time, whether the ones before were answered or not
/// @param refused answered with 400 or more
/// @param lost the connection failed
/// @param late unanswered after the load tool's patience
/// @param bySecond how many were asked for, by the second of the epoch
public record Views(
        double asked,
        double perSecond,
        Latency latency,
        Latency probe,
        long refused,
        long lost,
        long late,
        SortedMap<Long, Long> bySecond) {

    public long failed() {
        return refused + lost + late;
    }
}
