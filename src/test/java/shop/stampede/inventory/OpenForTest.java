package shop.stampede.inventory;

import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.commands.CommandResult;

/// Stands for a module above that opens a stock item in a command of its own.
record OpenForTest(Sku sku, int quantity) implements Command<OpenForTest.Result> {

    sealed interface Result extends CommandResult {
        record Opened() implements Result {}
    }

    @Component
    static class Handler implements CommandHandler<OpenForTest, Result> {

        private final StockKeeping stock;

        Handler(StockKeeping stock) {
            this.stock = stock;
        }

        @Override
        public Result handle(OpenForTest command, CommandContext context) {
            stock.open(List.of(new OpeningStock(command.sku(), command.quantity())), context);
            return new Result.Opened();
        }
    }
}
