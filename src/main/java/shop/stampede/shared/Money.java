package shop.stampede.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/// An amount in the shop's one currency, the euro, with exactly two decimals.
///
/// The wire form is `{ "amount": "19.90", "currency": "EUR" }`; a bare `"19.90"` is read as well. Amounts may be
/// negative (a refund); what may not be says so itself.
@JsonIncludeProperties({"amount", "currency"})
public record Money(BigDecimal value) implements Comparable<Money> {

    public static final Currency CURRENCY = Currency.getInstance("EUR");
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /// @throws ArithmeticException if the value has more than two decimals: nothing is rounded silently
    public Money {
        value = value.setScale(CURRENCY.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Money fromJson(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        if (!CURRENCY.getCurrencyCode().equals(currency)) {
            throw new IllegalArgumentException("The shop's currency is %s, not %s".formatted(CURRENCY, currency));
        }
        return of(amount);
    }

    @JsonProperty("amount")
    public String amount() {
        return value.toPlainString();
    }

    @JsonProperty("currency")
    public String currency() {
        return CURRENCY.getCurrencyCode();
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(value.add(other.value));
    }

    public Money minus(Money other) {
        return new Money(value.subtract(other.value));
    }

    public Money times(int factor) {
        return new Money(value.multiply(BigDecimal.valueOf(factor)));
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return amount() + " " + currency();
    }
}
