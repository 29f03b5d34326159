package shop.stampede.api.http;

import java.util.List;
import shop.stampede.shared.InvalidInput.FieldError;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Finds texts that no database keeps: with a NUL, or with half of a surrogate pair. Both come as escapes only, so
/// bodies without one are not looked through.
final class StorableTexts {

    private StorableTexts() {}

    static boolean keeps(String text) {
        return text.indexOf(0) < 0 && text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    static void check(JsonMapper mapper, String json, List<FieldError> errors) {
        if (!json.contains("\\u")) {
            return;
        }
        try (var parser = mapper.createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text && errors.size() < Input.MAX_ERRORS && !keeps(parser.getString())) {
                    errors.add(new FieldError(
                            WrongValues.path(parser.streamReadContext()),
                            "This contains characters that cannot be kept. Please leave them out."));
                }
            }
        }
    }
}
