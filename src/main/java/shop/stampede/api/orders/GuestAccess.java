package shop.stampede.api.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.query.OrderQueries;

/// Whether somebody may act on an order, because they have its key.
///
/// The key is looked up in a read model, which may be a moment behind. An order of the last seconds is therefore waited
/// for: who places an order and cancels it at once must not be told that it does not exist.
@Component
class GuestAccess {

    private static final Duration NEW = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final OrderQueries orders;
    private final Clock clock;

    GuestAccess(OrderQueries orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    boolean isGranted(OrderId id, String accessKey) {
        var deadline = clock.instant().plus(PATIENCE);
        while (orders.withAccessKey(id, accessKey).isEmpty()) {
            var now = clock.instant();
            if (!isNew(id, now) || now.isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /// Order ids are UUIDs of version 7, which begin with the time at which they were made.
    private static boolean isNew(OrderId id, Instant now) {
        var uuid = id.value();
        var madeAt = Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16);
        return uuid.version() == 7 && Duration.between(madeAt, now).abs().compareTo(NEW) < 0;
    }
}
