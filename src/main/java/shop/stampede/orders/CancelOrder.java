package shop.stampede.orders;

import shop.stampede.shared.Check;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Nothing will be sent: the stock is free again, and what was paid is given back.
public record CancelOrder(OrderId id, String reason) implements Command<CancelOrder.Result> {

    public CancelOrder {
        new Check().text("reason", reason, 500).done();
    }

    public sealed interface Result extends CommandResult {

        record Cancelled(OrderId id) implements Result {}

        record NoSuchOrder(OrderId id) implements Result, Refusal {}

        /// The order is past or before the state in which this can be done.
        record NotNow(String status, String sentence) implements Result, Refusal {}
    }
}
