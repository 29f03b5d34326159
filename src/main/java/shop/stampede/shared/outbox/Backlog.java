package shop.stampede.shared.outbox;

import java.time.Instant;

/// What of one listener is not delivered yet.
///
/// @param listener its id
/// @param waiting to be delivered for the first time
/// @param running being delivered at this moment
/// @param failed to be tried again by itself
/// @param parked to be decided about by a person
/// @param oldest when the oldest of them was published
public record Backlog(String listener, int waiting, int running, int failed, int parked, Instant oldest) {

    public int all() {
        return waiting + running + failed + parked;
    }
}
