package shop.stampede.shared.outbox;

import java.util.UUID;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Tries a delivery again, at once and as if for the first time. Its cause should be gone.
public record RetryPublication(UUID id) implements Command<RetryPublication.Result> {

    public sealed interface Result extends CommandResult {

        record Retried(UUID id) implements Result {}

        /// It has been delivered or discarded, or there never was one.
        record NoSuchPublication(UUID id) implements Result, Refusal {}
    }
}
