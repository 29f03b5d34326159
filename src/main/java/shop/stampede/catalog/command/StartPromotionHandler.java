package shop.stampede.catalog.command;

import org.springframework.stereotype.Component;
import shop.stampede.catalog.StartPromotion;
import shop.stampede.catalog.StartPromotion.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class StartPromotionHandler implements CommandHandler<StartPromotion, Result> {

    private final Promotions promotions;
    private final PriceHistory prices;

    StartPromotionHandler(Promotions promotions, PriceHistory prices) {
        this.promotions = promotions;
        this.prices = prices;
    }

    @Override
    public Result handle(StartPromotion command, CommandContext context) {
        prices.aboutToChangePromotions();
        var promotion = promotions.findById(command.id().value());
        if (promotion.isEmpty() || !promotion.get().start(context.at())) {
            return new Result.NotWaiting(command.id());
        }
        promotions.save(promotion.get());
        prices.rememberOfPromotion(command.id().value(), context.at());
        return new Result.Started(command.id());
    }
}
