package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.inventory.ReleaseReservation;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.orders.CancelOrder;
import shop.stampede.orders.CancelOrder.Result;
import shop.stampede.payments.PaymentDesk;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class CancelOrderHandler implements CommandHandler<CancelOrder, Result> {

    private final Orders orders;
    private final StockKeeping stock;
    private final PaymentDesk payments;

    CancelOrderHandler(Orders orders, StockKeeping stock, PaymentDesk payments) {
        this.orders = orders;
        this.stock = stock;
        this.payments = payments;
    }

    @Override
    public Result handle(CancelOrder command, CommandContext context) {
        var found = orders.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchOrder(command.id());
        }
        var order = found.get();
        if (!order.canBecome(OrderStatus.CANCELLED)) {
            return new Result.NotNow(order.status(), "Only an order that is not yet shipped can be cancelled.");
        }
        order.cancel(command.reason(), payments.refund(order.id(), order.total(), context), context);
        orders.save(order);
        return switch (stock.release(new ReleaseReservation(order.id()), context)) {
            case ReleaseReservation.Result.Released _ -> new Result.Cancelled(command.id());
            case ReleaseReservation.Result.NothingReserved(var reference) ->
                throw new IllegalStateException("Order %s has no reservation to release".formatted(reference));
        };
    }
}
