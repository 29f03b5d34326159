package shop.stampede.api.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/// Reads [JsonBody] records: at most 1 MiB, in UTF-8, whatever charset the header claims.
class JsonBodyReader extends AbstractHttpMessageConverter<JsonBody> {

    static final int MAX_BYTES = 1 << 20;

    private final StrictJson json = new StrictJson();

    JsonBodyReader() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return JsonBody.class.isAssignableFrom(type);
    }

    @Override
    protected JsonBody readInternal(Class<? extends JsonBody> type, HttpInputMessage input) throws IOException {
        if (input.getHeaders().getContentLength() > MAX_BYTES) {
            throw tooLarge();
        }
        var bytes = input.getBody().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        return json.read(bytes, type);
    }

    @Override
    protected void writeInternal(JsonBody body, HttpOutputMessage output) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    private static UnreadableRequest tooLarge() {
        return new UnreadableRequest(
                ProblemType.TOO_LARGE.because("The body has more than 1 MiB. Send less in one request."));
    }
}
