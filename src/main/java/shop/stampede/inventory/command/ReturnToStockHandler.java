package shop.stampede.inventory.command;

import org.springframework.stereotype.Component;
import shop.stampede.inventory.ReturnToStock;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ReturnToStockHandler implements CommandHandler<ReturnToStock, ReturnToStock.Result> {

    private final StockKeeping stock;

    ReturnToStockHandler(StockKeeping stock) {
        this.stock = stock;
    }

    @Override
    public ReturnToStock.Result handle(ReturnToStock command, CommandContext context) {
        return stock.takeBack(command, context);
    }
}
