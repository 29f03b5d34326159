package shop.stampede.orders.command;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.orders.ConfirmPayment;
import shop.stampede.orders.ConfirmPayment.Outcome;
import shop.stampede.orders.OrderId;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.events.PaymentAuthorised;
import shop.stampede.payments.events.PaymentCaptured;
import shop.stampede.payments.events.PaymentDeclined;
import shop.stampede.payments.events.PaymentEvent;
import shop.stampede.payments.events.PaymentRefunded;
import shop.stampede.payments.events.PaymentRequested;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

/// Tells an order what became of its card payment. An invoice tells the order itself, in its own command.
///
/// The command's id is made of the event, so one that is delivered twice is applied once.
@Component("orderPayments")
class OrderPayments {

    private final CommandGateway gateway;

    OrderPayments(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Async
    @TransactionalEventListener(id = "orders.payments", condition = "@orderPayments.concernedBy(#root.args[0])")
    void on(PaymentEvent event) {
        switch (event) {
            case PaymentCaptured captured -> confirm(event, new Outcome.Paid(captured.transaction()));
            case PaymentAuthorised authorised -> confirm(event, new Outcome.Authorised(authorised.transaction()));
            case PaymentDeclined declined -> confirm(event, new Outcome.Declined(declined.reason()));
            case PaymentRequested _, PaymentRefunded _ -> {}
        }
    }

    public boolean concernedBy(PaymentEvent event) {
        return switch (event) {
            case PaymentCaptured captured -> captured.method() != PaymentMethod.INVOICE;
            case PaymentAuthorised _, PaymentDeclined _ -> true;
            case PaymentRequested _, PaymentRefunded _ -> false;
        };
    }

    private void confirm(PaymentEvent event, Outcome outcome) {
        var id = CommandId.ofShop("payment-%s-%d".formatted(event.reference(), event.version()));
        gateway.send(id, Actor.SYSTEM, new ConfirmPayment(new OrderId(event.reference()), outcome));
    }
}
