package shop.stampede.rehearsal.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Does something at a steady rate, whether the times before are over or not, and measures each from the moment when it
/// was due: so nothing is left out of the figures because something else was slow.
final class OpenLoop {

    private OpenLoop() {}

    /// @param at when it was due, milliseconds of the epoch
    /// @param outcome what came of it
    record Measured<T>(long at, double millis, T outcome) {}

    static <T> List<Measured<T>> run(double perSecond, Duration during, Supplier<T> what) throws InterruptedException {
        var measured = new ConcurrentLinkedQueue<Measured<T>>();
        long start = System.nanoTime();
        long epoch = System.currentTimeMillis();
        long count = Math.round(perSecond * during.toNanos() / 1e9);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; n < count; n++) {
                long offset = Math.round(n * 1e9 / perSecond);
                LockSupport.parkNanos(start + offset - System.nanoTime());
                executor.execute(() -> {
                    var outcome = what.get();
                    double millis = (System.nanoTime() - start - offset) / 1e6;
                    measured.add(new Measured<>(epoch + offset / 1_000_000, millis, outcome));
                });
            }
            executor.shutdown();
            executor.awaitTermination(1, TimeUnit.MINUTES);
        }
        return List.copyOf(measured);
    }
}
