package shop.stampede.storefront.checkout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What was typed on the checkout page, and what the page showed when it was sent.
///
/// @param commandId names the attempt: a form that is sent twice is one order
/// @param skus the lines that were shown, with `quantities` and `prices` in the same order
record CheckoutForm(
        String commandId,
        String email,
        String name,
        String line1,
        String line2,
        String postalCode,
        String city,
        String country,
        String paymentMethod,
        String cardNumber,
        List<String> skus,
        List<String> quantities,
        List<String> prices) {

    static CheckoutForm empty(String commandId, String country) {
        return new CheckoutForm(
                commandId, "", "", "", "", "", "", country, "invoice", "", List.of(), List.of(), List.of());
    }

    static CheckoutForm of(MultiValueMap<String, String> typed) {
        return new CheckoutForm(
                text(typed, "commandId"),
                text(typed, "email"),
                text(typed, "name"),
                text(typed, "line1"),
                text(typed, "line2"),
                text(typed, "postalCode"),
                text(typed, "city"),
                text(typed, "country"),
                text(typed, "paymentMethod"),
                text(typed, "cardNumber"),
                typed.getOrDefault("sku", List.of()),
                typed.getOrDefault("quantity", List.of()),
                typed.getOrDefault("price", List.of()));
    }

    /// The same for another attempt. A refusal is remembered under its id, so the next one needs its own.
    CheckoutForm again(String newCommandId) {
        return new CheckoutForm(
                newCommandId,
                email,
                name,
                line1,
                line2,
                postalCode,
                city,
                country,
                paymentMethod,
                cardNumber,
                skus,
                quantities,
                prices);
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        @Nullable String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
