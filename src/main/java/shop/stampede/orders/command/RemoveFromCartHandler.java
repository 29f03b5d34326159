package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.orders.RemoveFromCart;
import shop.stampede.orders.RemoveFromCart.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class RemoveFromCartHandler implements CommandHandler<RemoveFromCart, Result> {

    private final CartFilling filling;

    RemoveFromCartHandler(CartFilling filling) {
        this.filling = filling;
    }

    @Override
    public Result handle(RemoveFromCart command, CommandContext context) {
        var cart = filling.cart(command.cart(), context);
        int quantity = cart.quantityOf(command.sku());
        if (quantity == 0) {
            return new Result.NotInCart(command.sku());
        }
        cart.remove(command.sku(), context.at());
        filling.save(cart);
        return new Result.Removed(command.cart(), command.sku(), quantity);
    }
}
