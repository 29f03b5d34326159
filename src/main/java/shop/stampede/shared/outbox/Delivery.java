package shop.stampede.shared.outbox;

import java.time.Instant;
import java.util.UUID;
import shop.stampede.shared.events.UpkeepCommanded;

/// What a publication was to bring, and to whom.
///
/// @param event the class's name
record Delivery(String listener, String event) {

    UpkeepCommanded upkeep(UUID id, String work, Instant at) {
        return UpkeepCommanded.ofDelivery(id, work, listener, event.substring(event.lastIndexOf('.') + 1), at);
    }
}
