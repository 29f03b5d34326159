package shop.stampede.shared.readmodels;

import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Goes back to the generation that was live before; the one that is live now can be gone back to in turn.
///
/// @param model the read model's name, `catalog.product_card`
public record RollBackReadModel(String model) implements Command<RollBackReadModel.Result> {

    public sealed interface Result extends CommandResult {

        /// @param generation what queries read from now on
        record RolledBack(String model, int generation) implements Result {}

        /// There was none, or it has been dropped: it is kept for an hour.
        record NoPrevious(String model) implements Result, Refusal {}

        record NoSuchReadModel(String model) implements Result, Refusal {}
    }
}
