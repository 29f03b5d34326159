package shop.stampede.inventory;

import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// A correction by hand: broken, lost, found again.
///
/// @param change pieces to add, or to take away where negative; never 0
public record AdjustStock(Sku sku, int change, String reason) implements Command<AdjustStock.Result> {

    public AdjustStock {
        new Check()
                .that(
                        change != 0 && Math.abs((long) change) <= Check.MAX_QUANTITY,
                        "change",
                        "Please enter a whole number other than 0, up to " + Check.MAX_QUANTITY + ".")
                .text("reason", reason, 200)
                .done();
    }

    public sealed interface Result extends CommandResult {

        record Adjusted(Sku sku, int onHand) implements Result {}

        record NoSuchSku(Sku sku) implements Result, Refusal {}

        /// More would be taken away than is free.
        record NotEnough(Sku sku, int available) implements Result, Refusal {}
    }
}
