package shop.stampede.catalog;

import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Ends a promotion at once, before it has begun or while it runs; prices are what they were. The shop itself sends
/// it when the time has come.
public record EndPromotion(PromotionId id) implements Command<EndPromotion.Result> {

    public sealed interface Result extends CommandResult {

        record Ended(PromotionId id) implements Result {}

        record NoSuchPromotion(PromotionId id) implements Result, Refusal {}

        record AlreadyEnded(PromotionId id) implements Result, Refusal {}
    }
}
