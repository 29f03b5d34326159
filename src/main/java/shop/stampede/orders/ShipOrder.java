package shop.stampede.orders;

import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// The parcel is on its way; its pieces have left the stock. An order that was not packed is packed with it.
public record ShipOrder(
        OrderId id, @Nullable String carrier, @Nullable String trackingNumber) implements Command<ShipOrder.Result> {

    public ShipOrder {
        carrier = carrier == null || carrier.isBlank() ? null : carrier.strip();
        trackingNumber = trackingNumber == null || trackingNumber.isBlank() ? null : trackingNumber.strip();
        new Check()
                .optionalText("carrier", carrier, 100)
                .optionalText("trackingNumber", trackingNumber, 100)
                .done();
    }

    public sealed interface Result extends CommandResult {

        record Shipped(OrderId id) implements Result {}

        record NoSuchOrder(OrderId id) implements Result, Refusal {}

        /// The order is past or before the state in which this can be done.
        record NotNow(String status, String sentence) implements Result, Refusal {}
    }
}
