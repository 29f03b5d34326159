package shop.stampede.admin.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.InvalidInput.FieldError;
import shop.stampede.shared.Money;

/// What somebody has typed, as it was typed, and what is wrong with it. The same object fills the form again.
///
/// Reading a field as a number notes an error where it is none; [#done()] then refuses them all together.
public final class Form {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

    private final Map<String, String[]> typed;
    private final List<FieldError> errors = new ArrayList<>();

    Form(Map<String, String[]> typed) {
        this.typed = typed;
    }

    /// Nothing typed yet.
    public static Form blank() {
        return new Form(Map.of());
    }

    /// Filled with what there is already.
    public static Form of(Map<String, String> values) {
        return new Form(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new String[] {entry.getValue()})));
    }

    /// This form, or a blank one: for a page with several, of which one was sent.
    public Form when(boolean sent) {
        return sent ? this : blank();
    }

    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /// As typed, for the field to show it again.
    public String value(String field) {
        var values = typed.get(field);
        return values == null || values.length == 0 ? "" : values[0];
    }

    public String text(String field) {
        return value(field).strip();
    }

    public @Nullable String optional(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    public boolean checked(String field) {
        return !text(field).isEmpty();
    }

    /// @return 0 with an error noted, if it is no whole number
    public int wholeNumber(String field) {
        var text = text(field);
        if (WHOLE.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        error(field, text.isEmpty() ? "Please fill this in." : "Please enter a whole number of up to nine digits.");
        return 0;
    }

    public int wholeNumberOr(String field, int otherwise) {
        return text(field).isEmpty() ? otherwise : wholeNumber(field);
    }

    /// With a point or a comma before the decimals.
    ///
    /// @return 1 with an error noted, if it is no amount
    public BigDecimal decimal(String field) {
        var text = text(field);
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        error(
                field,
                text.isEmpty()
                        ? "Please fill this in."
                        : "Please enter a number with at most two decimals, for example 19.90.");
        return BigDecimal.ONE;
    }

    public Money money(String field) {
        return new Money(decimal(field));
    }

    public @Nullable Money optionalMoney(String field) {
        return text(field).isEmpty() ? null : money(field);
    }

    /// How many rows of fields named `rows[0].…` were sent, 250 at most.
    public int rows(String name) {
        var start = name + "[";
        return IntStream.range(0, 250)
                        .filter(i -> typed.keySet().stream().anyMatch(field -> field.startsWith(start + i + "].")))
                        .max()
                        .orElse(-1)
                + 1;
    }

    /// How many of these rows there are up to the last in which the field is filled.
    public int filledRows(String name, String field) {
        return IntStream.range(0, rows(name))
                        .filter(i ->
                                !text("%s[%d].%s".formatted(name, i, field)).isEmpty())
                        .max()
                        .orElse(-1)
                + 1;
    }

    public Form error(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    public Form refusedBy(InvalidInput invalid) {
        invalid.errors().stream().filter(error -> !errors.contains(error)).forEach(errors::add);
        return this;
    }

    /// What a nested thing finds wrong is noted under the row's name: `variants[2].price`.
    public <T> @Nullable T nested(String row, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput invalid) {
            var start = row.isEmpty() ? "" : row + ".";
            invalid.errors().forEach(error -> error(start + error.field(), error.message()));
            return null;
        }
    }

    /// @throws InvalidInput if anything is wrong so far
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
