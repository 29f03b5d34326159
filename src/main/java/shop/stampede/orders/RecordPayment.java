package shop.stampede.orders;

import shop.stampede.shared.Check;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// The money of an invoice has arrived.
public record RecordPayment(OrderId id, String reference) implements Command<RecordPayment.Result> {

    public RecordPayment {
        new Check().text("reference", reference, 100).done();
    }

    public sealed interface Result extends CommandResult {

        record Recorded(OrderId id) implements Result {}

        record NoSuchOrder(OrderId id) implements Result, Refusal {}

        /// The order is past or before the state in which this can be done.
        record NotNow(String status, String sentence) implements Result, Refusal {}
    }
}
