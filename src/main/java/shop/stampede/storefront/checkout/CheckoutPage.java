package shop.stampede.storefront.checkout;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import shop.stampede.orders.PlaceOrder.NewPrice;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.InvalidInput.FieldError;
import shop.stampede.storefront.cart.Cart;

/// @param changed prices that are others now than the shopper was shown
/// @param missing what there is less of than was wanted
/// @param sentBefore whether this form has led to an order before
record CheckoutPage(
        CheckoutForm form,
        Cart cart,
        List<FieldError> errors,
        List<NewPrice> changed,
        List<Missing> missing,
        boolean sentBefore) {

    /// @param left how many there are
    record Missing(String sku, String title, int left) {}

    static CheckoutPage of(CheckoutForm form, Cart cart) {
        return new CheckoutPage(form, cart, List.of(), List.of(), List.of(), false);
    }

    CheckoutPage with(List<FieldError> found) {
        return new CheckoutPage(form, cart, found, changed, missing, sentBefore);
    }

    CheckoutPage changed(List<NewPrice> prices) {
        return new CheckoutPage(form, cart, errors, prices, missing, sentBefore);
    }

    CheckoutPage missing(List<Missing> what) {
        return new CheckoutPage(form, cart, errors, changed, what, sentBefore);
    }

    CheckoutPage alreadySent() {
        return new CheckoutPage(form, cart, errors, changed, missing, true);
    }

    /// The first error of each field.
    public Map<String, String> error() {
        return errors.stream().collect(Collectors.toMap(FieldError::field, FieldError::message, (first, _) -> first));
    }

    public Collection<TestCard> cards() {
        return List.of(TestCard.values());
    }

    /// All countries by their names in the shopper's language.
    public Map<String, String> countries() {
        var language = LocaleContextHolder.getLocale();
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.entry(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
    }
}
