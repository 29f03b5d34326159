package shop.stampede.shared.commands;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A command that was carried out or refused. What it asked for is not kept, only a fingerprint of it.
///
/// @param type the command's simple name: `PlaceOrder`
/// @param outcome the result's simple name: `OutOfStock`
/// @param reason the refusal as JSON; null where it was not refused
/// @param took in the gateway, from the claim of the id to just before the commit
public record CommandRow(
        String commandId,
        String type,
        String actor,
        Instant receivedAt,
        String outcome,
        boolean refused,
        @Nullable String reason,
        Duration took) {}
