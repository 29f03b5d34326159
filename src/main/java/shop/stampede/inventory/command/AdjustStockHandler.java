package shop.stampede.inventory.command;

import org.springframework.stereotype.Component;
import shop.stampede.inventory.AdjustStock;
import shop.stampede.inventory.AdjustStock.Result;
import shop.stampede.shared.Check;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class AdjustStockHandler implements CommandHandler<AdjustStock, Result> {

    private final Shelf shelf;

    AdjustStockHandler(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Result handle(AdjustStock command, CommandContext context) {
        var found = shelf.take(command.sku());
        if (found.isEmpty()) {
            return new Result.NoSuchSku(command.sku());
        }
        var item = found.get();
        if ((long) item.onHand() + command.change() > Check.MAX_ON_HAND) {
            throw new InvalidInput("change", "There would be more than %d on the shelf.".formatted(Check.MAX_ON_HAND));
        }
        if (!item.adjust(command.change(), command.reason(), context)) {
            return new Result.NotEnough(command.sku(), item.available());
        }
        shelf.putBack(item);
        return new Result.Adjusted(command.sku(), item.onHand());
    }
}
