package shop.stampede.api.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/// A text where a list belongs, a number where an object belongs: noted, left out, and reading goes on.
class WrongShapes extends DeserializationProblemHandler {

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message) {
        WrongValues.note(parser, context, expected(type.getRawClass()));
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message) {
        WrongValues.note(parser, context, expected(type));
        return null;
    }

    private static String expected(Class<?> type) {
        return Iterable.class.isAssignableFrom(type) ? "Please give a list: [ … ]." : "Please give an object: { … }.";
    }
}
