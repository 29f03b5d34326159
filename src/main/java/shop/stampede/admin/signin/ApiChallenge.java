package shop.stampede.admin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells a program that has not proven who it is how to do so, as problem+json (RFC 9457) with a Basic challenge
/// (RFC 7617): 401; 429 after too many wrong passwords; 503 if passwords cannot be checked; 403 for others than
/// administrators.
@Component
class ApiChallenge implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Basic realm=\"Stampede administration\", charset=\"UTF-8\"";

    private final JsonMapper json;
    private final Clock clock;

    ApiChallenge(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case TooManyAttempts pause -> {
                var wait = Duration.between(clock.instant(), pause.until()).toSeconds() + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, "" + wait);
                answer(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-attempts",
                        "Too many wrong passwords",
                        "Wait %d seconds, then try again with the right password.".formatted(wait));
            }
            case AuthenticationServiceException _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                answer(
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "out-of-reach",
                        "The shop cannot check passwords right now",
                        "Try again in a few seconds.");
            }
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
                answer(
                        response,
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "Sign-in needed",
                        "Send the user name and password of an administrator by HTTP Basic authentication.");
            }
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        answer(
                response,
                HttpStatus.FORBIDDEN,
                "forbidden",
                "Not allowed",
                "Only an administrator may do this. Sign in as one.");
    }

    private void answer(HttpServletResponse response, HttpStatus status, String type, String title, String detail)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "https://stampede.shop/problems/" + type);
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put("detail", detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
