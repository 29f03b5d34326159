package shop.stampede.orders;

import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Wants another number of something that is in the cart.
public record ChangeCartLine(CartId cart, Sku sku, int quantity) implements Command<ChangeCartLine.Result> {

    public ChangeCartLine {
        OrderItem.requireSellable(quantity);
    }

    public sealed interface Result extends CommandResult {

        /// @param limited whether it became fewer than asked for, because no more are left
        record Changed(CartId cart, Sku sku, int quantity, boolean limited) implements Result {}

        record NotInCart(Sku sku) implements Result, Refusal {}

        record SoldOut(Sku sku) implements Result, Refusal {}
    }
}
