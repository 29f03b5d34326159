package shop.stampede.payments.command;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shop.stampede.payments.PaymentDesk;
import shop.stampede.payments.PaymentRequest;
import shop.stampede.shared.AggregateInserts;
import shop.stampede.shared.Money;
import shop.stampede.shared.commands.Asked;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;

/// A payment is changed under its version: of two at once, one is run again by the gateway.
@Component
class Desk implements PaymentDesk {

    private final Payments payments;
    private final AggregateInserts inserts;
    private final CausedEvents events;

    Desk(Payments payments, AggregateInserts inserts, CausedEvents events) {
        this.payments = payments;
        this.inserts = inserts;
        this.events = events;
    }

    @Override
    public void request(List<Asked<PaymentRequest>> requests) {
        var requested = requests.stream()
                .map(asked -> Payment.request(asked.command(), asked.context().at()))
                .toList();
        inserts.insert(requested);
        for (int i = 0; i < requests.size(); i++) {
            events.publish(requests.get(i).context(), requested.get(i).events());
        }
    }

    @Override
    public void requestAgain(PaymentRequest request, CommandContext context) {
        var declined = payments.findById(request.reference()).orElseThrow();
        declined.requestAgain(request, context.at());
        payments.save(declined);
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
