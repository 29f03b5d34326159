package shop.stampede.catalog.command;

import org.springframework.stereotype.Component;
import shop.stampede.catalog.EndPromotion;
import shop.stampede.catalog.EndPromotion.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class EndPromotionHandler implements CommandHandler<EndPromotion, Result> {

    private final Promotions promotions;
    private final PriceHistory prices;

    EndPromotionHandler(Promotions promotions, PriceHistory prices) {
        this.promotions = promotions;
        this.prices = prices;
    }

    @Override
    public Result handle(EndPromotion command, CommandContext context) {
        prices.aboutToChangePromotions();
        var found = promotions.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchPromotion(command.id());
        }
        var promotion = found.get();
        boolean wasRunning = promotion.isRunning();
        if (!promotion.end(context.at())) {
            return new Result.AlreadyEnded(command.id());
        }
        promotions.save(promotion);
        if (wasRunning) {
            prices.rememberOfPromotion(promotion.id(), context.at());
        }
        return new Result.Ended(command.id());
    }
}
