package shop.stampede.inventory.command;

import org.springframework.stereotype.Component;
import shop.stampede.inventory.ShipReserved;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ShipReservedHandler implements CommandHandler<ShipReserved, ShipReserved.Result> {

    private final StockKeeping stock;

    ShipReservedHandler(StockKeeping stock) {
        this.stock = stock;
    }

    @Override
    public ShipReserved.Result handle(ShipReserved command, CommandContext context) {
        return stock.ship(command, context);
    }
}
