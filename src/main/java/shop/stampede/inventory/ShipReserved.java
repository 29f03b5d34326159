package shop.stampede.inventory;

import java.util.UUID;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// The reserved pieces have left the house.
public record ShipReserved(UUID reference) implements Command<ShipReserved.Result> {

    public sealed interface Result extends CommandResult {

        record Shipped(UUID reference) implements Result {}

        /// There is none, or it has been shipped or released before.
        record NothingReserved(UUID reference) implements Result, Refusal {}
    }
}
