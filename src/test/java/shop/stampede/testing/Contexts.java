package shop.stampede.testing;

import java.time.Instant;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandId;

/// The world as an aggregate sees it in a test: one clerk, one moment.
public final class Contexts {

    public static final CommandContext NOON =
            new CommandContext(CommandId.random(), Actor.staff("clerk"), Instant.parse("2026-11-24T12:00:00Z"));

    private Contexts() {}
}
