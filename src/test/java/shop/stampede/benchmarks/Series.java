package shop.stampede.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// How long the same thing took, again and again.
record Series(long[] nanos) {

    private static final int WARM_UP = 40;

    /// Single calls, one after the other; the first are not counted.
    static Series of(int calls, Callable<?> call) throws Exception {
        for (int i = 0; i < Math.min(WARM_UP, calls); i++) {
            call.call();
        }
        var nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            nanos[i] = timed(call);
        }
        return new Series(nanos);
    }

    /// One call, as it is.
    static Series once(Callable<?> call) throws Exception {
        return new Series(new long[] {timed(call)});
    }

    double medianMillis() {
        return percentileMillis(50);
    }

    double percentileMillis(int percent) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        int at = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }

    private static long timed(Callable<?> call) throws Exception {
        long start = System.nanoTime();
        call.call();
        return System.nanoTime() - start;
    }
}
