package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.orders.RecordPayment;
import shop.stampede.orders.RecordPayment.Result;
import shop.stampede.payments.PaymentDesk;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class RecordPaymentHandler implements CommandHandler<RecordPayment, Result> {

    private final Orders orders;
    private final PaymentDesk payments;

    RecordPaymentHandler(Orders orders, PaymentDesk payments) {
        this.orders = orders;
        this.payments = payments;
    }

    @Override
    public Result handle(RecordPayment command, CommandContext context) {
        var found = orders.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchOrder(command.id());
        }
        var order = found.get();
        if (!order.canBecome(OrderStatus.PAID)) {
            return new Result.NotNow(order.status(), "This order is not waiting for a payment.");
        }
        if (!payments.receive(order.id(), command.reference(), context)) {
            return new Result.NotNow(order.status(), "This order is paid by card; the bank tells the shop itself.");
        }
        order.pay(command.reference(), context);
        orders.save(order);
        return new Result.Recorded(command.id());
    }
}
