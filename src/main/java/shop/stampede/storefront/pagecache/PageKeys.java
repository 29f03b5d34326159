package shop.stampede.storefront.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.VersionToken;
import shop.stampede.shared.web.VersionCookie;

/// Which requests can be answered with a page that was made before, and with which.
@Component
class PageKeys {

    private static final Set<String> PAGES = Set.of("/", "/products", "/search");
    private static final List<String> FAMILIES = List.of("/products/", "/categories/");
    private static final int LONGEST_ADDRESS = 300;

    private final VersionCookie versions;
    private final Languages languages;
    private final CartPieces pieces;

    PageKeys(VersionCookie versions, Languages languages, CartPieces pieces) {
        this.versions = versions;
        this.languages = languages;
        this.pieces = pieces;
    }

    /// Nothing for what is no page of the catalogue, and for whoever has just changed something: they are answered
    /// from the read models.
    Optional<PageKey> of(HttpServletRequest request) {
        if (!isPage(request)) {
            return Optional.empty();
        }
        var address = addressOf(request);
        if (address.length() > LONGEST_ADDRESS || !versions.requestedBy(request).equals(VersionToken.NONE)) {
            return Optional.empty();
        }
        return Optional.of(new PageKey(
                new PageKey.Site(request.getScheme(), request.getServerName(), request.getServerPort()),
                address,
                languages.of(request),
                pieces.of(request),
                request.getHeader("HX-Request") != null,
                takesGzip(request)));
    }

    private static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI();
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && (PAGES.contains(path) || FAMILIES.stream().anyMatch(path::startsWith));
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private static String addressOf(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }
}
