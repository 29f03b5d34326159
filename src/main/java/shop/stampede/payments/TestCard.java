package shop.stampede.payments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import shop.stampede.shared.InvalidInput;

/// The numbers that a test card may have, and what each of them does. Only this name is kept, never a number.
public enum TestCard {
    SUCCEEDS("4242424242424242"),
    DECLINED("4000000000000002"),
    /// Authorised at once, captured some seconds later, as with a bank that asks its customer first.
    CAPTURED_LATER("4000000000000259");

    private final String number;

    TestCard(String number) {
        this.number = number;
    }

    public String number() {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @JsonValue
    public String word() {
        return name();
    }

    /// @param typed a card's number, with or without blanks
    /// @throws InvalidInput for the field `cardNumber` if it is none of the test numbers
    public static TestCard withNumber(String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findAny()
                .orElseThrow(() -> new InvalidInput(
                        "cardNumber",
                        "This shop takes test cards only: %s succeeds, %s is declined, %s is captured later."
                                .formatted(SUCCEEDS.number(), DECLINED.number(), CAPTURED_LATER.number())));
    }
}
