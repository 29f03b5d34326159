package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.orders.PackOrder;
import shop.stampede.orders.PackOrder.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class PackOrderHandler implements CommandHandler<PackOrder, Result> {

    private final Orders orders;

    PackOrderHandler(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Result handle(PackOrder command, CommandContext context) {
        var found = orders.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchOrder(command.id());
        }
        var order = found.get();
        if (!order.canBecome(OrderStatus.PACKED)) {
            return new Result.NotNow(order.status(), "Only an order that is paid can be packed.");
        }
        order.pack(context);
        orders.save(order);
        return new Result.Packed(command.id());
    }
}
