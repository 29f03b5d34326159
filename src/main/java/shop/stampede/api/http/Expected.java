package shop.stampede.api.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// What a value should have looked like, in words.
final class Expected {

    private static final Map<Class<?>, String> BY_TYPE = Map.of(
            Integer.class, "Please give a whole number between -2147483648 and 2147483647.",
            int.class, "Please give a whole number between -2147483648 and 2147483647.",
            Boolean.class, "Please give true or false.",
            boolean.class, "Please give true or false.",
            BigDecimal.class, "Please give a number, for example 12.5.",
            Money.class, "Please give a price as {\"amount\": \"19.90\", \"currency\": \"EUR\"}, in euros and cents.",
            Instant.class, "Please give a time as ISO 8601, for example 2026-11-24T08:00:00Z.",
            LocalDate.class, "Please give a date as ISO 8601, for example 2026-11-24.",
            String.class, "Please give a text.");

    private Expected() {}

    static String by(@Nullable Class<?> type) {
        var sentence = type == null ? null : BY_TYPE.get(type);
        return sentence == null ? "This value cannot be read." : sentence;
    }
}
