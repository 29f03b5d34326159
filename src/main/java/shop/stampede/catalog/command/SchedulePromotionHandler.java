package shop.stampede.catalog.command;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.PromotionId;
import shop.stampede.catalog.PromotionScope;
import shop.stampede.catalog.SchedulePromotion;
import shop.stampede.catalog.SchedulePromotion.Result;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

/// One whose moment has come already starts as soon as the clock sees it.
@Component
class SchedulePromotionHandler implements CommandHandler<SchedulePromotion, Result> {

    private final Promotions promotions;
    private final Categories categories;
    private final NewVariants variants;

    SchedulePromotionHandler(Promotions promotions, Categories categories, NewVariants variants) {
        this.promotions = promotions;
        this.categories = categories;
        this.variants = variants;
    }

    @Override
    public Result handle(SchedulePromotion command, CommandContext context) {
        if (!command.endsAt().isAfter(context.at())) {
            return new Result.AlreadyOver();
        }
        return switch (command.scope()) {
            case PromotionScope.Category(var path) when !categories.existsById(path) -> new Result.NoSuchCategory(path);
            case PromotionScope.Skus(var skus) when !unknown(skus).isEmpty() -> new Result.NoSuchSku(unknown(skus));
            case PromotionScope.Everything _, PromotionScope.Category _, PromotionScope.Skus _ ->
                schedule(command, context);
        };
    }

    private Result schedule(SchedulePromotion command, CommandContext context) {
        var promotion = promotions.save(Promotion.schedule(context.newId(), command, context.at()));
        return new Result.Scheduled(new PromotionId(promotion.id()));
    }

    private List<Sku> unknown(List<Sku> skus) {
        var known = new HashSet<>(variants.known(skus.stream().map(Sku::value).toList()));
        return skus.stream().filter(sku -> !known.contains(sku.value())).toList();
    }
}
