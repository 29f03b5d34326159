package shop.stampede.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.shared.readmodels.VersionSeal;
import shop.stampede.shared.readmodels.VersionToken;

/// Carries the versions of a person's last changes to the pages that follow, so that they see what they did.
///
/// For a minute only: by then every read model that is alive has caught up. The tokens in it are sealed and dated, so
/// neither a forged nor a kept one costs a look-up.
@Component
public class VersionCookie {

    static final String NAME = "stampede-version";

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MAX_LENGTH = 3_500;

    private final VersionSeal seal;

    VersionCookie(VersionSeal seal) {
        this.seal = seal;
    }

    /// To be called before the redirect that follows a command. Of the changes before, as many are kept as a cookie
    /// has room for.
    public void remember(Receipt<?> receipt, HttpServletResponse response) {
        var latest = receipt.version();
        if (latest.equals(VersionToken.NONE)) {
            return;
        }
        var all = latest.and(RequestedVersion.current());
        var cookie = ResponseCookie.from(NAME, (all.value().length() > MAX_LENGTH ? latest : all).value())
                .path("/")
                .maxAge(LIFETIME)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// The version asked for by the address (`?version=…`), otherwise the one that was remembered.
    public VersionToken requestedBy(HttpServletRequest request) {
        var asked = !isForm(request) && request.getQueryString() != null ? request.getParameter("version") : null;
        if (asked != null) {
            return VersionToken.of(asked);
        }
        var cookies = request.getCookies();
        return cookies == null ? VersionToken.NONE : remembered(cookies);
    }

    private VersionToken remembered(Cookie[] cookies) {
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> seal.younger(VersionToken.of(cookie.getValue()), LIFETIME))
                .findFirst()
                .orElse(VersionToken.NONE);
    }

    /// A form's parameters are left for whoever reads the form.
    private static boolean isForm(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType());
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
    }
}
