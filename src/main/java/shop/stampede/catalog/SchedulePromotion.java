package shop.stampede.catalog;

import java.time.Instant;
import java.util.List;
import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Plans a reduction of prices. They change by themselves at both moments, within a second.
///
/// Where several promotions run for a SKU, the lowest price counts; they do not add up.
public record SchedulePromotion(String name, PromotionScope scope, Discount discount, Instant startsAt, Instant endsAt)
        implements Command<SchedulePromotion.Result> {

    public SchedulePromotion {
        new Check()
                .text("name", name, 100)
                .that(startsAt.isBefore(endsAt), "endsAt", "A promotion ends after it starts.")
                .done();
    }

    public sealed interface Result extends CommandResult {

        record Scheduled(PromotionId id) implements Result {}

        record NoSuchSku(List<Sku> skus) implements Result, Refusal {}

        record NoSuchCategory(String path) implements Result, Refusal {}

        record AlreadyOver() implements Result, Refusal {}
    }
}
