package shop.stampede.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.web.context.request.NativeWebRequest;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.commands.CommandId;

/// The header that names an intention, so that sending it twice does it once.
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /// @throws UnreadableRequest with 400 if the header is missing, doubled or no 1 to 64 visible ASCII characters
    public static CommandId of(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(HEADER));
        if (values.size() != 1) {
            throw refused(values.isEmpty() ? "The header is missing." : "The header came more than once.");
        }
        try {
            return CommandId.given(values.getFirst());
        } catch (InvalidInput notAKey) {
            throw refused("The header's value is not usable.");
        }
    }

    static CommandId of(NativeWebRequest request) {
        var servletRequest = request.getNativeRequest(HttpServletRequest.class);
        if (servletRequest == null) {
            throw new IllegalStateException("Not an HTTP request");
        }
        return of(servletRequest);
    }

    private static UnreadableRequest refused(String why) {
        return new UnreadableRequest(ProblemType.IDEMPOTENCY_KEY_MISSING.because(why
                + " Send an Idempotency-Key of 1 to 64 visible ASCII characters, a new one for each new request;"
                + " the same one when you send a request again."));
    }
}
