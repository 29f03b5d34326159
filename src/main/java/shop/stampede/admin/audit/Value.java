package shop.stampede.admin.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// A value as the event has it, and how a person reads it.
///
/// @param text empty where there is none
record Value(String field, String text) {

    /// The message that says it, if it is one of a few words.
    public String key() {
        return switch (field) {
            case "status", "availability" -> "admin.state." + text;
            case "kind" -> "admin.ledger." + text;
            case "method", "paymentMethod" -> "admin.payment." + text;
            case "card" -> "card." + text;
            case "scope" -> "admin.scope." + text;
            default -> "admin.word." + text;
        };
    }

    /// Null where it is no moment.
    public @Nullable Instant moment() {
        try {
            return field.endsWith("At") ? Instant.parse(text) : null;
        } catch (DateTimeParseException noMoment) {
            return null;
        }
    }
}
