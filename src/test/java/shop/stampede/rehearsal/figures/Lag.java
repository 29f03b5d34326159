package shop.stampede.rehearsal.figures;

/// How far a read model is behind, in milliseconds; the percentiles are of the last minute.
///
/// @param keyed whether it is kept fresh row by row, not as a whole from time to time
/// @param oldestPending how long the oldest event waits that is not shown yet
public record Lag(
        String model, boolean keyed, double p50, double p99, double max, double oldestPending, long eventsBehind) {

    Lag worse(Lag other) {
        return new Lag(
                model,
                keyed,
                Math.max(p50, other.p50),
                Math.max(p99, other.p99),
                Math.max(max, other.max),
                Math.max(oldestPending, other.oldestPending),
                Math.max(eventsBehind, other.eventsBehind));
    }
}
