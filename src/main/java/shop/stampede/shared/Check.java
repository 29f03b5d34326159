package shop.stampede.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.InvalidInput.FieldError;

/// Collects everything that is wrong with an input, so that a person hears of it at once and not bit by bit.
///
/// Used in the compact constructors of commands: `new Check().text("title", title, 200).done()`.
public final class Check {

    /// The largest price and the largest amount of anything the shop handles, in euros.
    public static final Money MAX_PRICE = Money.of("999999.99");

    /// The largest number of pieces in one line or one movement of stock.
    public static final int MAX_QUANTITY = 1_000_000;

    /// The largest number of pieces of one SKU on the shelf.
    public static final int MAX_ON_HAND = 100_000_000;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\]+\\.[^\\s@.]{2,}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private final List<FieldError> errors = new ArrayList<>();

    public Check text(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return error(field, "Please fill this in.");
        }
        return optionalText(field, value, maxLength);
    }

    public Check optionalText(String field, @Nullable String value, int maxLength) {
        if (value == null) {
            return this;
        }
        if (value.length() > maxLength) {
            error(field, "This may be up to %d characters long; it has %d.".formatted(maxLength, value.length()));
        }
        return that(!CONTROL.matcher(value).find(), field, "This contains control characters that cannot be kept.");
    }

    public Check matches(String field, @Nullable String value, Pattern pattern, String message) {
        return that(value != null && pattern.matcher(value).matches(), field, message);
    }

    public Check email(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return error(field, "Please enter an e-mail address.");
        }
        return that(
                value.length() <= 254 && EMAIL.matcher(value).matches(),
                field,
                "This does not look like an e-mail address, for example name@example.org.");
    }

    public Check quantity(String field, int value) {
        return that(
                value >= 1 && value <= MAX_QUANTITY,
                field,
                "Please enter a whole number from 1 to " + MAX_QUANTITY + ".");
    }

    public Check count(String field, int value) {
        return that(
                value >= 0 && value <= MAX_QUANTITY,
                field,
                "Please enter a whole number from 0 to " + MAX_QUANTITY + ".");
    }

    public Check price(String field, @Nullable Money value) {
        if (value == null) {
            return error(field, "Please enter a price.");
        }
        return that(
                value.isPositive() && value.compareTo(MAX_PRICE) <= 0,
                field,
                "Please enter a price from 0.01 to " + MAX_PRICE.amount() + ".");
    }

    public Check percent(String field, @Nullable BigDecimal value) {
        return that(
                value != null
                        && value.signum() > 0
                        && value.compareTo(BigDecimal.valueOf(99)) <= 0
                        && value.stripTrailingZeros().scale() <= 2,
                field,
                "Please enter a percentage above 0 and up to 99, with at most two decimals.");
    }

    public Check notEmpty(String field, @Nullable Collection<?> values, int max) {
        if (values == null || values.isEmpty()) {
            return error(field, "Please give at least one.");
        }
        return atMost(field, values, max);
    }

    public Check atMost(String field, Collection<?> values, int max) {
        return that(values.size() <= max, field, "At most %d are possible here.".formatted(max));
    }

    public Check that(boolean holds, String field, String message) {
        return holds ? this : error(field, message);
    }

    public Check error(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    /// Checks something nested and reports its errors below the field, `items[2].sku`.
    public Check nested(String field, Runnable check) {
        try {
            check.run();
        } catch (InvalidInput invalid) {
            invalid.errors().forEach(e -> error(field + "." + e.field(), e.message()));
        }
        return this;
    }

    public Check also(Consumer<Check> more) {
        more.accept(this);
        return this;
    }

    /// @throws InvalidInput with everything found
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
