package shop.stampede.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.VersionToken;

/// Carries the version of a person's last change to the pages that follow, so that they see what they did.
///
/// For a minute only: by then every read model that is alive has caught up. What the cookie says is asked of the
/// read models alone; a forged one makes its own reader wait a moment and shows nothing that is not theirs.
@Component
public class VersionCookie {

    static final String NAME = "stampede-version";

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MAX_LENGTH = 3_500;

    /// To be called before the redirect that follows a command.
    public void remember(Receipt<?> receipt, HttpServletResponse response) {
        var version = receipt.version();
        if (version.equals(VersionToken.NONE) || version.value().length() > MAX_LENGTH) {
            return;
        }
        var cookie = ResponseCookie.from(NAME, version.value())
                .path("/")
                .maxAge(LIFETIME)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// The version asked for by the address (`?version=…`), otherwise the one that was remembered.
    VersionToken requestedBy(HttpServletRequest request) {
        var asked = request.getParameter("version");
        if (asked != null) {
            return VersionToken.of(asked);
        }
        var cookies = request.getCookies();
        return cookies == null
                ? VersionToken.NONE
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .map(VersionToken::of)
                        .findFirst()
                        .orElse(VersionToken.NONE);
    }
}
