package shop.stampede.storefront.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// In which language somebody is answered. Browsers send few different wishes again and again, so what each comes to
/// is remembered.
@Component
class Languages {

    private static final int MOST = 1_000;
    private static final int LONGEST = 200;

    private final LocaleResolver resolver;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Languages(LocaleResolver resolver) {
        this.resolver = resolver;
    }

    /// Good enough to find a page by. Of a wish in two headers, only the first may count here.
    String of(HttpServletRequest request) {
        var wish = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
        var language = known.get(wish);
        if (language == null) {
            language = exactly(request);
            if (wish.length() <= LONGEST && known.size() < MOST && isOneHeader(request)) {
                known.put(wish, language);
            }
        }
        return language;
    }

    /// The one that a page is made in.
    String exactly(HttpServletRequest request) {
        return resolver.resolveLocale(request).toLanguageTag();
    }

    private static boolean isOneHeader(HttpServletRequest request) {
        var headers = request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE);
        if (headers.hasMoreElements()) {
            headers.nextElement();
        }
        return !headers.hasMoreElements();
    }
}
