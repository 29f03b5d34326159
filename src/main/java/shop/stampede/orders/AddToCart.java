package shop.stampede.orders;

import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Puts pieces into a cart, which begins to exist with its first.
public record AddToCart(CartId cart, Sku sku, int quantity) implements Command<AddToCart.Result> {

    public AddToCart {
        OrderItem.requireSellable(quantity);
    }

    public sealed interface Result extends CommandResult {

        /// @param quantity how many of the SKU are in the cart now
        /// @param limited whether fewer were added than asked for, because no more are left
        record Added(CartId cart, Sku sku, int quantity, boolean limited) implements Result {}

        record NoSuchSku(Sku sku) implements Result, Refusal {}

        record SoldOut(Sku sku) implements Result, Refusal {}
    }
}
