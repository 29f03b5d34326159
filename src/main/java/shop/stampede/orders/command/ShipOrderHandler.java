package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.inventory.ShipReserved;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.orders.ShipOrder;
import shop.stampede.orders.ShipOrder.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ShipOrderHandler implements CommandHandler<ShipOrder, Result> {

    private final Orders orders;
    private final Shipments shipments;
    private final StockKeeping stock;

    ShipOrderHandler(Orders orders, Shipments shipments, StockKeeping stock) {
        this.orders = orders;
        this.shipments = shipments;
        this.stock = stock;
    }

    @Override
    public Result handle(ShipOrder command, CommandContext context) {
        var found = orders.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchOrder(command.id());
        }
        var order = found.get();
        if (!order.canBecome(OrderStatus.SHIPPED)) {
            return new Result.NotNow(order.status(), "Only an order that is paid and not yet sent can be shipped.");
        }
        var shipment = new Shipment(
                context.newId(), order.id(), command.carrier(), command.trackingNumber(), context.at(), null, 0);
        order.ship(shipment, context);
        shipments.save(shipment);
        orders.save(order);
        return switch (stock.ship(new ShipReserved(order.id()), context)) {
            case ShipReserved.Result.Shipped _ -> new Result.Shipped(command.id());
            case ShipReserved.Result.NothingReserved(var reference) ->
                throw new IllegalStateException("Order %s has no reservation to ship".formatted(reference));
        };
    }
}
