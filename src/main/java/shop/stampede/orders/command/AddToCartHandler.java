package shop.stampede.orders.command;

import org.springframework.stereotype.Component;
import shop.stampede.orders.AddToCart;
import shop.stampede.orders.AddToCart.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class AddToCartHandler implements CommandHandler<AddToCart, Result> {

    private final CartFilling filling;

    AddToCartHandler(CartFilling filling) {
        this.filling = filling;
    }

    @Override
    public Result handle(AddToCart command, CommandContext context) {
        var cart = filling.cart(command.cart(), context);
        int wanted = cart.quantityOf(command.sku()) + command.quantity();
        var possible = filling.possible(command.sku(), wanted);
        if (possible.isEmpty()) {
            return new Result.NoSuchSku(command.sku());
        }
        if (possible.getAsInt() == 0) {
            return new Result.SoldOut(command.sku());
        }
        cart.put(command.sku(), possible.getAsInt(), context.at());
        filling.save(cart);
        return new Result.Added(command.cart(), command.sku(), possible.getAsInt(), possible.getAsInt() < wanted);
    }
}
