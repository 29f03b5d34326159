package shop.stampede.storefront.orders;

import java.time.Duration;

/// How long a page that waits for something lets pass before it asks again: exponentially longer, up to [#LONGEST].
final class Polling {

    static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration FIRST = Duration.ofMillis(125);
    private static final int DOUBLINGS = 4;

    private Polling() {}

    static Duration pause(int attempt) {
        return FIRST.multipliedBy(1L << Math.clamp(attempt, 0, DOUBLINGS));
    }

    /// How often was asked before, from the address; what cannot be read was never.
    static int attempt(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }
}
