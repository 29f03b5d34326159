package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.orders.ChangeCartLine;
import shop.stampede.orders.ChangeCartLine.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ChangeCartLineHandler implements CommandHandler<ChangeCartLine, Result> {

    private final CartFilling filling;

    ChangeCartLineHandler(CartFilling filling) {
        this.filling = filling;
    }

    @Override
    public Result handle(ChangeCartLine command, CommandContext context) {
        var cart = filling.cart(command.cart(), context);
        if (cart.quantityOf(command.sku()) == 0) {
            return new Result.NotInCart(command.sku());
        }
        int possible = filling.possible(command.sku(), command.quantity()).orElse(0);
        if (possible == 0) {
            return new Result.SoldOut(command.sku());
        }
        cart.put(command.sku(), possible, context.at());
        filling.save(cart);
        return new Result.Changed(command.cart(), command.sku(), possible, possible < command.quantity());
    }
}
