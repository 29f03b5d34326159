package shop.stampede.inventory.command;

import org.springframework.stereotype.Component;
import shop.stampede.inventory.ReceiveStock;
import shop.stampede.inventory.ReceiveStock.Result;
import shop.stampede.shared.Check;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ReceiveStockHandler implements CommandHandler<ReceiveStock, Result> {

    private final Shelf shelf;

    ReceiveStockHandler(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Result handle(ReceiveStock command, CommandContext context) {
        var found = shelf.take(command.sku());
        if (found.isEmpty()) {
            return new Result.NoSuchSku(command.sku());
        }
        var item = found.get();
        if ((long) item.onHand() + command.quantity() > Check.MAX_ON_HAND) {
            throw new InvalidInput(
                    "quantity", "There would be more than %d on the shelf.".formatted(Check.MAX_ON_HAND));
        }
        item.receive(command.quantity(), context);
        shelf.putBack(item);
        return new Result.Received(command.sku(), item.onHand());
    }
}
