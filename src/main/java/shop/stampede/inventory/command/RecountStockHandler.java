package shop.stampede.inventory.command;

import org.springframework.stereotype.Component;
import shop.stampede.inventory.RecountStock;
import shop.stampede.inventory.RecountStock.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class RecountStockHandler implements CommandHandler<RecountStock, Result> {

    private final Shelf shelf;

    RecountStockHandler(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Result handle(RecountStock command, CommandContext context) {
        var found = shelf.take(command.sku());
        if (found.isEmpty()) {
            return new Result.NoSuchSku(command.sku());
        }
        var item = found.get();
        var change = item.recount(command.onHand(), command.reason(), context);
        if (change.isEmpty()) {
            return new Result.BelowReserved(command.sku(), item.reserved());
        }
        shelf.putBack(item);
        return new Result.Recounted(command.sku(), item.onHand(), change.get());
    }
}
