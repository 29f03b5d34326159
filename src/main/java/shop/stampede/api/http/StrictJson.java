package shop.stampede.api.http;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.InvalidInput.FieldError;
import shop.stampede.shared.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Reads JSON without guessing: `"2"` is no number, `2.5` no count, a field given twice no object.
///
/// Not JSON at all is 400 with the place; values of the wrong kind are [InvalidInput], all of them at once, under their
/// path. Fields that nobody knows are ignored, so that callers may be ahead of us.
final class StrictJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addHandler(new WrongShapes())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new StrictValue<>(String.class, StrictValue::text))
                    .addDeserializer(Integer.class, new StrictValue<>(Integer.class, StrictValue::wholeNumber))
                    .addDeserializer(Boolean.class, new StrictValue<>(Boolean.class, StrictValue::yesOrNo))
                    .addDeserializer(BigDecimal.class, new StrictValue<>(BigDecimal.class, StrictValue::decimal))
                    .addDeserializer(Instant.class, new StrictValue<>(Instant.class, StrictValue::time))
                    .addDeserializer(Money.class, new StrictValue<>(Money.class, StrictMoney::read)))
            .build();

    <T> T read(byte[] body, Class<T> type) {
        var text = decode(body);
        var errors = new ArrayList<FieldError>();
        @Nullable T read;
        try {
            StorableTexts.check(mapper, text, errors);
            read = mapper.readerFor(type)
                    .withAttribute(WrongValues.class, errors)
                    .readValue(text);
        } catch (MismatchedInputException mismatch) {
            if (mismatch.getPath().isEmpty()) {
                throw malformed(mismatch);
            }
            throw new InvalidInput(WrongValues.path(mismatch), "This value cannot be read.");
        } catch (JacksonException syntax) {
            throw malformed(syntax);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        if (read == null) {
            throw new UnreadableRequest(ProblemType.MALFORMED_JSON.because("The body must be a JSON object."));
        }
        return read;
    }

    private static String decode(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableRequest(
                    ProblemType.MALFORMED_JSON.because("The body is not UTF-8. Encode it so and send it again."));
        }
    }

    private static UnreadableRequest malformed(JacksonException syntax) {
        var place = syntax.getLocation();
        return new UnreadableRequest(ProblemType.MALFORMED_JSON.because(
                place == null || place.getLineNr() < 1
                        ? "The body is not valid JSON."
                        : "The body is not valid JSON; reading stopped at line %d, column %d."
                                .formatted(place.getLineNr(), place.getColumnNr())));
    }
}
