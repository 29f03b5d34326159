package shop.stampede.catalog;

import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Sets the price of one variant. A promotion that runs still takes its part off.
///
/// @param compareAtPrice a price to show struck through, or null to leave the one there is
public record AdjustProductPrice(
        Sku sku, Money price, @Nullable Money compareAtPrice) implements Command<AdjustProductPrice.Result> {

    public AdjustProductPrice {
        var check = new Check().price("price", price);
        if (compareAtPrice != null) {
            check.price("compareAtPrice", compareAtPrice);
        }
        check.done();
    }

    public sealed interface Result extends CommandResult {

        record Adjusted(ProductId id, Sku sku, Money price) implements Result {}

        record NoSuchSku(Sku sku) implements Result, Refusal {}
    }
}
