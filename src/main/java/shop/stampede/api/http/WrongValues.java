package shop.stampede.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.InvalidInput.FieldError;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;

/// Notes values of the wrong kind while reading goes on, each under its path: `items[0].quantity`.
final class WrongValues {

    private WrongValues() {}

    /// Leaves the value out and goes on behind it.
    static void note(JsonParser parser, DeserializationContext context, String message) {
        note(context, at(parser), message);
        parser.skipChildren();
    }

    @SuppressWarnings("unchecked")
    static void note(DeserializationContext context, String path, String message) {
        if (context.getAttribute(WrongValues.class) instanceof List<?> errors && errors.size() < Input.MAX_ERRORS) {
            ((List<FieldError>) errors).add(new FieldError(path, message));
        }
    }

    static String at(JsonParser parser) {
        var token = parser.currentToken();
        var context = parser.streamReadContext();
        boolean inside = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        return path(inside ? context.getParent() : context);
    }

    static String path(DatabindException exception) {
        var path = new StringBuilder();
        exception.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.isEmpty() ? "body" : path.toString();
    }

    static String path(@Nullable TokenStreamContext context) {
        var path = new StringBuilder();
        for (var c = context; c != null && !c.inRoot(); c = c.getParent()) {
            if (c.inArray()) {
                path.insert(0, "[%d]".formatted(c.getCurrentIndex()));
            } else if (c.currentName() != null) {
                path.insert(0, "." + c.currentName());
            }
        }
        return path.isEmpty() ? "body" : path.substring(path.charAt(0) == '.' ? 1 : 0);
    }
}
