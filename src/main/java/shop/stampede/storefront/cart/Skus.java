package shop.stampede.storefront.cart;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

/// Input of the cart's forms and addresses.
final class Skus {

    private Skus() {}

    static Optional<Sku> parse(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new Sku(text));
        } catch (InvalidInput notASku) {
            return Optional.empty();
        }
    }

    /// @throws InvalidInput for the field `quantity`
    static int quantity(@Nullable String typed) {
        try {
            return Integer.parseInt(typed == null ? "" : typed.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("quantity", "Please enter a whole number, for example 2.");
        }
    }
}
