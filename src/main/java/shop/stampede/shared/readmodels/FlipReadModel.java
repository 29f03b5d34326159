package shop.stampede.shared.readmodels;

import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Makes the shadow generation of a read model the live one. The one that was live is kept fresh for an hour, so that
/// [RollBackReadModel] is as quick.
///
/// @param model the read model's name, `catalog.product_card`
public record FlipReadModel(String model) implements Command<FlipReadModel.Result> {

    public sealed interface Result extends CommandResult {

        /// @param generation what queries read from now on
        record Flipped(String model, int generation) implements Result {}

        /// None was built, or it is not complete yet.
        record NoShadow(String model) implements Result, Refusal {}

        record NoSuchReadModel(String model) implements Result, Refusal {}
    }
}
