package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.orders.ConfirmPayment;
import shop.stampede.orders.ConfirmPayment.Outcome;
import shop.stampede.orders.ConfirmPayment.Result;
import shop.stampede.payments.PaymentDesk;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ConfirmPaymentHandler implements CommandHandler<ConfirmPayment, Result> {

    private final Orders orders;
    private final PaymentDesk payments;

    ConfirmPaymentHandler(Orders orders, PaymentDesk payments) {
        this.orders = orders;
        this.payments = payments;
    }

    @Override
    public Result handle(ConfirmPayment command, CommandContext context) {
        var found = orders.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NotWaiting(command.id());
        }
        var order = found.get();
        if (order.canBecome(OrderStatus.PAID)) {
            switch (command.outcome()) {
                case Outcome.Paid(var reference) -> order.pay(reference, context);
                case Outcome.Authorised(var reference) -> order.paymentAuthorised(reference, context);
                case Outcome.Declined(var reason) -> order.paymentDeclined(reason, context);
            }
            orders.save(order);
            return new Result.Confirmed(command.id());
        }
        boolean cameTooLate = order.isCancelled() && command.outcome() instanceof Outcome.Paid;
        if (cameTooLate && payments.refund(order.id(), order.total(), context).isPositive()) {
            return new Result.GivenBack(command.id());
        }
        return new Result.NotWaiting(command.id());
    }
}
