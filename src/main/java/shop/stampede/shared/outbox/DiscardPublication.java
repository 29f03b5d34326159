package shop.stampede.shared.outbox;

import java.util.UUID;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Gives a delivery up: its listener never hears of the event. The journal keeps the event itself.
public record DiscardPublication(UUID id) implements Command<DiscardPublication.Result> {

    public sealed interface Result extends CommandResult {

        record Discarded(UUID id) implements Result {}

        /// It has been delivered or discarded, or there never was one.
        record NoSuchPublication(UUID id) implements Result, Refusal {}
    }
}
