package shop.stampede.storefront.checkout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.stampede.orders.Address;
import shop.stampede.orders.CartId;
import shop.stampede.orders.OrderItem;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Check;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.InvalidInput.FieldError;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// Makes a command of what was typed, and hears everything that is wrong with it before it gives up.
final class PlaceOrderForm {

    private final List<FieldError> errors = new ArrayList<>();

    /// @throws InvalidInput with all fields that cannot be what was meant
    static PlaceOrder command(CheckoutForm form, @Nullable CartId cart) {
        return new PlaceOrderForm().read(form, cart);
    }

    private PlaceOrder read(CheckoutForm form, @Nullable CartId cart) {
        attempt(() -> {
            new Check().email("email", form.email()).done();
            return form;
        });
        var address = attempt(() ->
                new Address(form.name(), form.line1(), form.line2(), form.postalCode(), form.city(), form.country()));
        var method = attempt(() -> PaymentMethod.of(form.paymentMethod()));
        var card = method == PaymentMethod.TEST_CARD ? attempt(() -> TestCard.withNumber(form.cardNumber())) : null;
        var items = attempt(() -> items(form));
        if (!errors.isEmpty() || address == null || method == null || items == null) {
            throw new InvalidInput(errors);
        }
        return new PlaceOrder(form.email(), items, address, method, card, cart, null);
    }

    private <T> @Nullable T attempt(Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidInput invalid) {
            errors.addAll(invalid.errors());
            return null;
        }
    }

    private static List<OrderItem> items(CheckoutForm form) {
        var skus = form.skus();
        new Check()
                .that(
                        !skus.isEmpty()
                                && skus.size() == form.quantities().size()
                                && skus.size() == form.prices().size(),
                        "items",
                        "This page was incomplete when it was sent. Please look at the order again and send it once more.")
                .done();
        return IntStream.range(0, skus.size())
                .mapToObj(i -> new OrderItem(
                        new Sku(skus.get(i)),
                        number(form.quantities().get(i)),
                        price(form.prices().get(i))))
                .toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("items", "A number of pieces is not a number. Please send the order once more.");
        }
    }

    private static Money price(String text) {
        try {
            return new Money(new BigDecimal(Objects.requireNonNullElse(text, "")));
        } catch (ArithmeticException | NumberFormatException notAPrice) {
            throw new InvalidInput("items", "A price is not a price. Please send the order once more.");
        }
    }
}
