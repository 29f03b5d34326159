package shop.stampede.orders;

import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// So many pieces that somebody wants to buy.
///
/// @param expectedUnitPrice the price the shopper was shown; if it is another now, the order is refused and they are
///     asked again. Null takes the price as it is.
public record OrderItem(Sku sku, int quantity, @Nullable Money expectedUnitPrice) {

    public static final int MAX_QUANTITY = 1_000;

    public OrderItem {
        requireSellable(quantity);
    }

    /// @throws InvalidInput for the field `quantity`
    static void requireSellable(int quantity) {
        new Check()
                .that(
                        quantity >= 1 && quantity <= MAX_QUANTITY,
                        "quantity",
                        "Please choose from 1 to " + MAX_QUANTITY + " pieces.")
                .done();
    }
}
