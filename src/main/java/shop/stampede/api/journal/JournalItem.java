package shop.stampede.api.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// One event of the journal.
///
/// @param cursor for `after`: goes on behind this event
/// @param version of the shape in which `event` is shown, the newest there is
/// @param storedVersion of the shape in which it was written
/// @param settled whether nothing can be put in front of it any more
/// @param event what happened
record JournalItem(
        String cursor,
        UUID eventId,
        String type,
        int version,
        int storedVersion,
        String aggregate,
        String aggregateId,
        long aggregateVersion,
        String commandId,
        String actor,
        Instant at,
        boolean settled,
        Map<String, Object> event) {}
