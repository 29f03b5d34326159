package shop.stampede.shared.commands;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Lets a bounded number of commands into their transactions at once, and a bounded number wait for it. Whoever comes
/// then is told so at once instead of being left to time out.
///
/// Each may need a second connection when it has committed, to hand its events over while it still holds the first:
/// twice as many as are let in are fewer than the pool has, so nobody waits in a circle.
@Component
class Admission {

    private static final int AT_ONCE = 16;
    private static final int WAITING = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    Admission(MeterRegistry meters) {
        meters.gauge("stampede.commands.waiting", room, Semaphore::getQueueLength);
    }

    /// @throws ShopBusy if too many wait, or none of those before has made room for [#PATIENCE]
    <T> T admit(Supplier<T> work) {
        if (room.getQueueLength() >= WAITING || !entered()) {
            throw new ShopBusy();
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private boolean entered() {
        try {
            return room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
