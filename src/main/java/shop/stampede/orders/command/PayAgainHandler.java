package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.orders.PayAgain;
import shop.stampede.orders.PayAgain.Result;
import shop.stampede.payments.PaymentDesk;
import shop.stampede.payments.PaymentRequest;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class PayAgainHandler implements CommandHandler<PayAgain, Result> {

    private final Orders orders;
    private final PaymentDesk payments;

    PayAgainHandler(Orders orders, PaymentDesk payments) {
        this.orders = orders;
        this.payments = payments;
    }

    @Override
    public Result handle(PayAgain command, CommandContext context) {
        var found = orders.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchOrder(command.id());
        }
        var order = found.get();
        if (!order.isPaymentDeclined()) {
            return new Result.NotNow(order.status(), "This order is not waiting for another way to pay.");
        }
        order.payAgain(command.method().word(), context);
        orders.save(order);
        payments.requestAgain(new PaymentRequest(order.id(), order.total(), command.method(), command.card()), context);
        return new Result.Requested(command.id());
    }
}
