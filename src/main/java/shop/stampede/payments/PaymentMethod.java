package shop.stampede.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import shop.stampede.shared.InvalidInput;

/// The ways to pay.
public enum PaymentMethod {
    /// The shopper transfers the money; the back office records it.
    INVOICE("invoice"),
    /// A card that is not one: its numbers stand for what a card may do. No money moves.
    TEST_CARD("test-card");

    private final String word;

    PaymentMethod(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /// @throws InvalidInput for the field `paymentMethod` if there is no such method
    @JsonCreator
    public static PaymentMethod of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word.equals(word))
                .findAny()
                .orElseThrow(() -> new InvalidInput(
                        "paymentMethod",
                        Arrays.stream(values())
                                .map(PaymentMethod::word)
                                .collect(Collectors.joining(" or ", "Please choose ", "."))));
    }
}
