package shop.stampede.storefront.pagecache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// How many pages of the catalogue are made at a time. More would not be quicker, and would take the connections that
/// orders need. Some wait for their turn, or for a page that somebody else makes, up to [#PATIENCE]; when too many
/// wait, the next are refused at once: each holds one of the server's threads, which kept pages and orders need, too.
@Component
class Renderings {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int FEWEST = 8;
    private static final int MOST = 24;
    private static final int MOST_WAITING = 300;

    private final Semaphore free;
    private final int half;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter refused;

    @Autowired
    Renderings(MeterRegistry meters) {
        this(Math.clamp(4L * Runtime.getRuntime().availableProcessors(), FEWEST, MOST), MOST_WAITING, meters);
    }

    Renderings(int atATime, int mostWaiting, MeterRegistry meters) {
        this.free = new Semaphore(atATime, true);
        this.half = atATime / 2;
        this.mostWaiting = mostWaiting;
        this.refused = meters.counter("stampede.pages.refused");
        Gauge.builder("stampede.pages.waiting", waiting, AtomicInteger::get).register(meters);
    }

    /// Waits for a turn. Whoever gets one calls [#end] after it.
    boolean begin() {
        return waiting.get() == 0 && free.tryAcquire()
                || whileWaiting(() -> free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// Counts whoever waits, if they may.
    ///
    /// @return what the wait came to; false if too many wait already
    boolean whileWaiting(Wait wait) {
        try {
            if (waiting.incrementAndGet() <= mostWaiting && wait.succeeds()) {
                return true;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
        refused.increment();
        return false;
    }

    interface Wait {

        boolean succeeds() throws InterruptedException;
    }

    /// A turn for what can wait: only while at least half of them are free.
    boolean beginIfIdle() {
        return free.availablePermits() > half && free.tryAcquire();
    }

    void end() {
        free.release();
    }
}
