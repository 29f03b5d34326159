package shop.stampede.orders;

import org.jspecify.annotations.Nullable;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Check;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// A shopper whose card was declined tries another one, or asks for an invoice.
///
/// @param card only with [PaymentMethod#TEST_CARD]
public record PayAgain(
        OrderId id, PaymentMethod method, @Nullable TestCard card) implements Command<PayAgain.Result> {

    public PayAgain {
        new Check()
                .that(
                        method != PaymentMethod.TEST_CARD || card != null,
                        "cardNumber",
                        "Please enter the number of a test card.")
                .done();
    }

    public sealed interface Result extends CommandResult {

        record Requested(OrderId id) implements Result {}

        record NoSuchOrder(OrderId id) implements Result, Refusal {}

        /// The order is past or before the state in which this can be done.
        record NotNow(String status, String sentence) implements Result, Refusal {}
    }
}
