package shop.stampede.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;
import shop.stampede.shared.InvalidInput;

/// Refuses parameters that no database would take (a NUL) or nobody would mean (longer than any version token).
class StorableParameters implements HandlerInterceptor {

    private static final int MAX_LENGTH = 8_000;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(value -> !StorableTexts.keeps(value))) {
                throw new InvalidInput(name, "This contains characters that cannot be kept. Please leave them out.");
            }
            if (Arrays.stream(values).anyMatch(value -> value.length() > MAX_LENGTH)) {
                throw new InvalidInput(name, "This is too long.");
            }
        });
        return true;
    }
}
