package shop.stampede.shared.readmodels;

import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Calls off the work under way on a read model, or drops the shadow generation that it has left.
///
/// @param model the read model's name, `catalog.product_card`
public record AbandonRebuild(String model) implements Command<AbandonRebuild.Result> {

    public sealed interface Result extends CommandResult {

        /// What was under way stops within a second.
        record Abandoned(String model) implements Result {}

        record NothingToAbandon(String model) implements Result, Refusal {}
    }
}
