package shop.stampede.inventory;

import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Somebody has counted the shelf: this is how many there are, whatever the books said.
public record RecountStock(Sku sku, int onHand, String reason) implements Command<RecountStock.Result> {

    public RecountStock {
        new Check().count("onHand", onHand).text("reason", reason, 200).done();
    }

    public sealed interface Result extends CommandResult {

        /// @param change how far the books were off; 0 if they were right
        record Recounted(Sku sku, int onHand, int change) implements Result {}

        record NoSuchSku(Sku sku) implements Result, Refusal {}

        /// Fewer were counted than are promised to orders; cancel orders first.
        record BelowReserved(Sku sku, int reserved) implements Result, Refusal {}
    }
}
