package shop.stampede.inventory;

import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// A delivery has arrived: so many more pieces are on the shelf.
public record ReceiveStock(Sku sku, int quantity) implements Command<ReceiveStock.Result> {

    public ReceiveStock {
        new Check().quantity("quantity", quantity).done();
    }

    public sealed interface Result extends CommandResult {

        record Received(Sku sku, int onHand) implements Result {}

        record NoSuchSku(Sku sku) implements Result, Refusal {}
    }
}
