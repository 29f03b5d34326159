package shop.stampede.rehearsal.figures;

import java.util.List;

/// What was seen of the machine and of the read side in one second.
///
/// @param at milliseconds of the epoch
/// @param cpu processors in use since the second before
/// @param memory bytes
/// @param stock pieces of what is being sold that are left, in the books
public record Second(long at, Cpu cpu, Memory memory, List<Lag> lags, long stock) {

    public record Cpu(double shop, double postgres, double load) {}

    /// @param heap of the shop, in use, garbage included
    public record Memory(long shop, long postgres, long heap) {}

    /// Of a shop that has nothing to keep fresh.
    public Second withoutLags() {
        return new Second(at, cpu, memory, List.of(), stock);
    }

    public long eventsBehind() {
        return lags.stream().mapToLong(Lag::eventsBehind).max().orElse(0);
    }

    /// Of the read models that are kept row by row.
    public double worstP99() {
        return lags.stream().filter(Lag::keyed).mapToDouble(Lag::p99).max().orElse(0);
    }

    public double oldestPending() {
        return lags.stream().mapToDouble(Lag::oldestPending).max().orElse(0);
    }
}
