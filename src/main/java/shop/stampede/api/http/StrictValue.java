package shop.stampede.api.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Reads one plain value or notes that it is of the wrong kind.
class StrictValue<T> extends ValueDeserializer<T> {

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Class<T> type;
    private final Reading<T> reading;

    StrictValue(Class<T> type, Reading<T> reading) {
        this.type = type;
        this.reading = reading;
    }

    /// Null if the value is of another kind than asked for.
    interface Reading<T> {
        @Nullable
        T read(JsonParser parser);
    }

    @Override
    public Class<?> handledType() {
        return type;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        var path = WrongValues.at(parser);
        var value = reading.read(parser);
        if (value == null) {
            parser.skipChildren();
            WrongValues.note(context, path, Expected.by(type));
        }
        return value;
    }

    static @Nullable String text(JsonParser parser) {
        return parser.hasToken(JsonToken.VALUE_STRING) ? parser.getString() : null;
    }

    static @Nullable Boolean yesOrNo(JsonParser parser) {
        return parser.currentToken().isBoolean() ? parser.getBooleanValue() : null;
    }

    static @Nullable Integer wholeNumber(JsonParser parser) {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return null;
        }
        var value = parser.getDecimalValue();
        return value.compareTo(MIN_INT) >= 0 && value.compareTo(MAX_INT) <= 0 ? value.intValueExact() : null;
    }

    /// A number, or one in quotes; up to twelve digits on each side of the point and no exponent, so that nothing
    /// explodes when it is written out.
    static @Nullable BigDecimal decimal(JsonParser parser) {
        var token = parser.currentToken();
        if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
            return null;
        }
        var text = parser.getString();
        return PLAIN_DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    static @Nullable Instant time(JsonParser parser) {
        try {
            var text = text(parser);
            var time = text == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            return time == null || time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
