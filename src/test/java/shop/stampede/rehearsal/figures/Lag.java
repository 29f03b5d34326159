package shop.stampede.rehearsal.figures;

/// How far a read model is behind, in milliseconds; the percentiles are of the last minute.
///
/// @param oldestPending how long the oldest event waits that is not shown yet
public record Lag(String model, double p50, double p99, double max, double oldestPending, long eventsBehind) {}
