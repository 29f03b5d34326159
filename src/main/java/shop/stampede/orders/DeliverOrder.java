package shop.stampede.orders;

import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// The parcel has arrived.
public record DeliverOrder(OrderId id) implements Command<DeliverOrder.Result> {

    public sealed interface Result extends CommandResult {

        record Delivered(OrderId id) implements Result {}

        record NoSuchOrder(OrderId id) implements Result, Refusal {}

        /// The order is past or before the state in which this can be done.
        record NotNow(String status, String sentence) implements Result, Refusal {}
    }
}
