package shop.stampede.admin.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/// The page somebody asked for before they had to sign in. It travels in the address, so that asking without being
/// signed in leaves nothing on the server.
final class WantedPage {

    static final String PARAMETER = "to";
    static final String HOME = "/admin";

    private static final Pattern INSIDE = Pattern.compile("/admin([/?][!-~&&[^\\\\]]*)?");
    private static final int MAX_LENGTH = 2_000;

    private WantedPage() {}

    /// Where to send whoever is to sign in first.
    static String signInFor(HttpServletRequest request) {
        var query = request.getQueryString();
        var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean readable = HttpMethod.GET.matches(request.getMethod()) && !HOME.equals(wanted);
        return SignInController.PATH + (readable ? "?" + PARAMETER + "=" + encode(checked(wanted)) : "");
    }

    /// A page of the back office and never an address elsewhere, whatever came with the request.
    static String checked(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= MAX_LENGTH
                        && INSIDE.matcher(wanted).matches()
                        && !wanted.startsWith(SignInController.PATH)
                ? wanted
                : HOME;
    }

    static String encode(String wanted) {
        return UriUtils.encode(wanted, StandardCharsets.UTF_8);
    }
}
