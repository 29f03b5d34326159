package shop.stampede.orders;

import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Takes something out of the cart.
public record RemoveFromCart(CartId cart, Sku sku) implements Command<RemoveFromCart.Result> {

    public sealed interface Result extends CommandResult {

        /// @param quantity how many there were, to put them back if it was a mistake
        record Removed(CartId cart, Sku sku, int quantity) implements Result {}

        record NotInCart(Sku sku) implements Result, Refusal {}
    }
}
