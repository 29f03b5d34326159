package shop.stampede.inventory;

import java.util.UUID;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Gives a reservation up: its pieces are free for others again.
public record ReleaseReservation(UUID reference) implements Command<ReleaseReservation.Result> {

    public sealed interface Result extends CommandResult {

        record Released(UUID reference) implements Result {}

        /// There is none, or it has been shipped or released before.
        record NothingReserved(UUID reference) implements Result, Refusal {}
    }
}
