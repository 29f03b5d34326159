package shop.stampede.shared.commands;

import java.time.Instant;
import java.util.UUID;
import shop.stampede.shared.Actor;
import shop.stampede.shared.TimeOrderedId;

/// What a handler may know of the world: who asks, when, and under which id.
///
/// @param at to the microsecond, as PostgreSQL keeps it
public record CommandContext(CommandId commandId, Actor actor, Instant at) {

    /// A new identity, in the order of time (UUID version 7, RFC 9562), so that indexes on it stay compact.
    public UUID newId() {
        return TimeOrderedId.at(at);
    }
}
