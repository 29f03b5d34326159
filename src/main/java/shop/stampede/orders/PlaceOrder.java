package shop.stampede.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Check;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Buys: prices are quoted, stock is reserved and the order is written in one transaction, or nothing happens.
///
/// @param items a SKU may stand in several lines; they are summed
/// @param card only with [PaymentMethod#TEST_CARD]
/// @param cart the cart to empty with it, if it comes from one
public record PlaceOrder(
        String email,
        List<OrderItem> items,
        Address shippingAddress,
        PaymentMethod paymentMethod,
        @Nullable TestCard card,
        @Nullable CartId cart,
        @Nullable String discountCode)
        implements Command<PlaceOrder.Result> {

    public PlaceOrder {
        items = List.copyOf(items);
        new Check()
                .email("email", email)
                .notEmpty("items", items, 200)
                .that(
                        paymentMethod != PaymentMethod.TEST_CARD || card != null,
                        "cardNumber",
                        "Please enter the number of a test card.")
                .that(
                        discountCode == null || discountCode.isBlank(),
                        "discountCode",
                        "This code is not known. Please check it, or leave the field empty.")
                .done();
    }

    public sealed interface Result extends CommandResult {

        /// @param accessKey lets whoever has it see the order without signing in
        record Placed(OrderId id, String number, String accessKey) implements Result {}

        /// Of these fewer are left than were wanted; nothing has been ordered.
        record OutOfStock(List<Unavailable> unavailable) implements Result, Refusal {}

        record NoSuchSku(List<Sku> skus) implements Result, Refusal {}

        /// Other prices hold now than the shopper was shown; nothing has been ordered.
        record PriceChanged(List<NewPrice> prices) implements Result, Refusal {}
    }

    public record Unavailable(Sku sku, int available) {}

    public record NewPrice(Sku sku, String title, Money shown, Money now) {}
}
