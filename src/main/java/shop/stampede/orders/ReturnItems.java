package shop.stampede.orders;

import java.util.List;
import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Some pieces of a shipped order have come back.
///
/// @param restock whether they can be sold again
/// @param refund whether their price is given back
public record ReturnItems(OrderId id, List<Item> items, boolean restock, boolean refund)
        implements Command<ReturnItems.Result> {

    public ReturnItems {
        items = List.copyOf(items);
        new Check().notEmpty("items", items, 200).done();
    }

    public record Item(Sku sku, int quantity) {

        public Item {
            new Check().quantity("quantity", quantity).done();
        }
    }

    public sealed interface Result extends CommandResult {

        record Returned(OrderId id) implements Result {}

        record NoSuchOrder(OrderId id) implements Result, Refusal {}

        /// The order is past or before the state in which this can be done.
        record NotNow(String status, String sentence) implements Result, Refusal {}

        /// More would come back than was sent and is still out.
        record TooMany(Sku sku, int possible) implements Result, Refusal {}
    }
}
