package shop.stampede.inventory.command;

import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.inventory.ReserveStock;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.shared.commands.Asked;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ReserveStockHandler implements CommandHandler<ReserveStock, ReserveStock.Result> {

    private final StockKeeping stock;

    ReserveStockHandler(StockKeeping stock) {
        this.stock = stock;
    }

    @Override
    public ReserveStock.Result handle(ReserveStock command, CommandContext context) {
        return stock.reserve(List.of(new Asked<>(command, context))).getFirst();
    }
}
