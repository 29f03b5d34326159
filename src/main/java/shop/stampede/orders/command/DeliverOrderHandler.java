package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.orders.DeliverOrder;
import shop.stampede.orders.DeliverOrder.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class DeliverOrderHandler implements CommandHandler<DeliverOrder, Result> {

    private final Orders orders;
    private final Shipments shipments;

    DeliverOrderHandler(Orders orders, Shipments shipments) {
        this.orders = orders;
        this.shipments = shipments;
    }

    @Override
    public Result handle(DeliverOrder command, CommandContext context) {
        var found = orders.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchOrder(command.id());
        }
        var order = found.get();
        if (!order.canBecome(OrderStatus.DELIVERED)) {
            return new Result.NotNow(order.status(), "Only an order that was shipped can be delivered.");
        }
        order.deliver(context);
        shipments.saveAll(shipments.findByOrderId(order.id()).stream()
                .map(shipment -> shipment.delivered(context.at()))
                .toList());
        orders.save(order);
        return new Result.Delivered(command.id());
    }
}
