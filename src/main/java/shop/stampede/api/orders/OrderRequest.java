package shop.stampede.api.orders;

import static shop.stampede.api.http.Input.orEmpty;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.api.http.JsonBody;
import shop.stampede.orders.Address;
import shop.stampede.orders.OrderItem;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Money;

/// What somebody wants to buy, who they are and where it goes. Without a payment method it is an invoice.
record OrderRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "ada@example.org") @Nullable
        String email,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable Item> items,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        Recipient shippingAddress,

        @Nullable String discountCode,

        @Schema(
                allowableValues = {"invoice", "test-card"},
                defaultValue = "invoice")
        @Nullable
        String paymentMethod,

        @Schema(description = "Only with `test-card`, for example 4242 4242 4242 4242.") @Nullable
        String cardNumber)
        implements JsonBody {

    private static final Recipient STAND_IN = new Recipient("x", "x", null, "x", "x", "DE");

    @Schema(name = "OrderRequestItem")
    record Item(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "RIDGE-SHELL-MOSS-M") @Nullable
            String sku,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "1000", example = "2") @Nullable
            Integer quantity,

            @Schema(
                    description = "The price that was shown. If another one holds now, the order is refused"
                            + " with `price-changed`; without it the price is taken as it is.")
            @Nullable
            Money expectedUnitPrice) {

        private OrderItem toItem(Input input, String path) {
            var piece = Skus.read(input, path, sku);
            int pieces = input.given(path + ".quantity", quantity, 1);
            return input.part(
                    path, () -> new OrderItem(piece, pieces, expectedUnitPrice), new OrderItem(Skus.STAND_IN, 1, null));
        }
    }

    @Schema(name = "OrderRequestAddress")
    record Recipient(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "Ada Lovelace") @Nullable
            String name,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "12 Analytical Row") @Nullable
            String line1,

            @Nullable String line2,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "10115") @Nullable
            String postalCode,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "Berlin") @Nullable
            String city,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "ISO 3166-1, two letters", example = "DE")
            @Nullable
            String country) {

        private Address toAddress() {
            return new Address(
                    orEmpty(name), orEmpty(line1), line2, orEmpty(postalCode), orEmpty(city), orEmpty(country));
        }
    }

    PlaceOrder toCommand() {
        var input = new Input();
        var lines = input.each("items", items, (item, path) -> item.toItem(input, path));
        var recipient = input.given("shippingAddress", shippingAddress, STAND_IN);
        var address = input.part("shippingAddress", recipient::toAddress, STAND_IN.toAddress());
        var method = paymentMethod == null
                ? PaymentMethod.INVOICE
                : input.part("", () -> PaymentMethod.of(paymentMethod), PaymentMethod.INVOICE);
        var card = method != PaymentMethod.TEST_CARD || cardNumber == null
                ? null
                : input.part("", () -> TestCard.withNumber(cardNumber), TestCard.SUCCEEDS);
        return input.make(() -> new PlaceOrder(orEmpty(email), lines, address, method, card, null, discountCode));
    }
}
