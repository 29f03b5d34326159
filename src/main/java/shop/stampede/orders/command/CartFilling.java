package shop.stampede.orders.command;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.PriceQuotes;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.orders.CartId;
import shop.stampede.orders.OrderItem;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandContext;

/// What the cart's handlers share: the cart itself, and how many pieces of something can go into it.
@Component
class CartFilling {

    private final Carts carts;
    private final PriceQuotes quotes;
    private final StockKeeping stock;

    CartFilling(Carts carts, PriceQuotes quotes, StockKeeping stock) {
        this.carts = carts;
        this.quotes = quotes;
        this.stock = stock;
    }

    Cart cart(CartId id, CommandContext context) {
        return carts.findById(id.value()).orElseGet(() -> Cart.begin(id.value(), context.at()));
    }

    /// @return how many of the wanted pieces could be bought at this moment; nothing if the SKU is not for sale
    OptionalInt possible(Sku sku, int wanted) {
        if (quotes.quote(List.of(sku)).isEmpty()) {
            return OptionalInt.empty();
        }
        int available = stock.available(List.of(sku)).getOrDefault(sku, 0);
        return OptionalInt.of(Math.min(Math.min(wanted, OrderItem.MAX_QUANTITY), available));
    }

    void save(Cart cart) {
        try {
            carts.save(cart);
        } catch (DbActionExecutionException | DuplicateKeyException begunByAnother) {
            throw new ConcurrencyFailureException(
                    "Cart %s was begun by another request".formatted(cart.id()), begunByAnother);
        }
    }
}
