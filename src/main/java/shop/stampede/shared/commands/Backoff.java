package shop.stampede.shared.commands;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A short random pause that grows with each lost race, so that the losers do not meet again.
final class Backoff {

    private Backoff() {}

    static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(5L << attempt)));
    }
}
