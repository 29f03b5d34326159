package shop.stampede.inventory.command;

import org.springframework.stereotype.Component;
import shop.stampede.inventory.ReleaseReservation;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ReleaseReservationHandler implements CommandHandler<ReleaseReservation, ReleaseReservation.Result> {

    private final StockKeeping stock;

    ReleaseReservationHandler(StockKeeping stock) {
        this.stock = stock;
    }

    @Override
    public ReleaseReservation.Result handle(ReleaseReservation command, CommandContext context) {
        return stock.release(command, context);
    }
}
