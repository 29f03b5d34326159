package shop.stampede.catalog;

import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// The moment of a promotion has come: its prices are the prices now. Sent by the shop itself.
public record StartPromotion(PromotionId id) implements Command<StartPromotion.Result> {

    public sealed interface Result extends CommandResult {

        record Started(PromotionId id) implements Result {}

        /// It runs already, or it is over, or there is none.
        record NotWaiting(PromotionId id) implements Result, Refusal {}
    }
}
