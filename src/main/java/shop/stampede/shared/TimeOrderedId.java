package shop.stampede.shared;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// UUID version 7: 48 bits of milliseconds, then 74 random bits (RFC 9562, section 5.7). An index on such ids grows at
/// its end only.
public final class TimeOrderedId {

    private TimeOrderedId() {}

    public static UUID at(Instant moment) {
        var random = ThreadLocalRandom.current();
        long high = (moment.toEpochMilli() << 16) | 0x7000L | random.nextLong(0x1000L);
        long low = 0x8000000000000000L | random.nextLong(0x4000000000000000L);
        return new UUID(high, low);
    }
}
