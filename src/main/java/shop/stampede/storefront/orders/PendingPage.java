package shop.stampede.storefront.orders;

import java.time.Duration;

/// An order that has been placed and cannot be read yet.
///
/// @param address where it will be
record PendingPage(String address, int attempt) {

    public Duration pause() {
        return Polling.pause(attempt);
    }

    public String again() {
        return address + "&attempt=" + (attempt + 1);
    }
}
