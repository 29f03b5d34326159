package shop.stampede.payments;

import java.util.List;
import java.util.UUID;
import shop.stampede.shared.Money;
import shop.stampede.shared.commands.Asked;
import shop.stampede.shared.commands.CommandContext;

/// Payments' seam for other modules' handlers, inside the caller's transaction. Nothing here talks to a
/// bank: that happens after the commit, and its outcome arrives as an event.
public interface PaymentDesk {

    /// Asks for money for new things: a card is charged as soon as the transaction has committed, an
    /// invoice waits for its payment.
    void request(List<Asked<PaymentRequest>> requests);

    /// Tries a payment anew that was declined.
    void requestAgain(PaymentRequest request, CommandContext context);

    /// Notes that the money of an invoice has arrived.
    ///
    /// @return false if nothing was open under this reference
    boolean receive(UUID reference, String note, CommandContext context);

    /// Gives money back, as far as it was taken. A card that is authorised only is let go.
    ///
    /// @return what is given back; nothing if nothing was taken
    Money refund(UUID reference, Money amount, CommandContext context);
}
