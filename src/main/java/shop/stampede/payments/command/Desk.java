package shop.stampede.payments.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.stampede.payments.PaymentDesk;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Money;
import shop.stampede.shared.commands.CommandContext;

/// A payment is changed under its version: of two at once, one is run again by the gateway.
@Component
class Desk implements PaymentDesk {

    private final Payments payments;

    Desk(Payments payments) {
        this.payments = payments;
    }

    @Override
    public void request(
            UUID reference, Money amount, PaymentMethod method, @Nullable TestCard card, CommandContext context) {
        var payment = payments.findById(reference)
                .map(declined -> {
                    declined.requestAgain(amount, method, card, context.at());
                    return declined;
                })
                .orElseGet(() -> Payment.request(reference, amount, method, card, context.at()));
        payments.save(payment);
    }

    @Override
    public boolean receive(UUID reference, String note, CommandContext context) {
        var payment = payments.findById(reference).filter(open -> open.receive(note, context.at()));
        payment.ifPresent(payments::save);
        return payment.isPresent();
    }

    @Override
    public Money refund(UUID reference, Money amount, CommandContext context) {
        return payments.findById(reference)
                .map(payment -> {
                    var given = payment.refund(amount, context.at());
                    payments.save(payment);
                    return given;
                })
                .orElse(Money.ZERO);
    }
}
