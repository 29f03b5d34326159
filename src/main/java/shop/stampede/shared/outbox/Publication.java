package shop.stampede.shared.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that one listener has not managed to take.
///
/// @param listener who is to take it
/// @param eventType the event's stored name
/// @param payload the event as JSON
/// @param state `waiting`, `running`, `failed` (and tried again by itself) or `parked` (and waiting for a person)
/// @param nextTryAt when a failed one is tried again by itself
public record Publication(
        UUID id,
        String listener,
        String eventType,
        String payload,
        String state,
        @Nullable String cause,
        int attempts,
        Instant publishedAt,
        @Nullable Instant failedAt,
        @Nullable Instant nextTryAt) {}
