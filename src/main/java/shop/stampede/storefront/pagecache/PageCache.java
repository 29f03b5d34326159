package shop.stampede.storefront.pagecache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.shared.readmodels.RowsRead;
import shop.stampede.shared.readmodels.VersionToken;
import shop.stampede.storefront.CartCookie;

/// Shows pages of the catalogue again that were shown before, until something on them changes.
///
/// Whoever has just changed something carries a version, and is answered from the read models. A page differs from
/// person to person by the number of pieces in the cart alone, so this number belongs to its key. Browsers keep a page
/// but ask before they show it again, and are answered with 304 if it is still the same.
///
/// `stampede.page-cache=false` renders every page anew, for whoever wants to measure what that costs.
@Component
@ConditionalOnProperty(name = "stampede.page-cache", matchIfMissing = true)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageCache extends OncePerRequestFilter {

    private static final List<String> PAGES = List.of("/products/", "/categories/");
    private static final List<String> HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, "HX-Replace-Url");
    private static final int LONGEST_ADDRESS = 300;
    private static final int WORTH_ZIPPING = 2_048;

    private final KeptPages pages;
    private final OrderQueries orders;
    private final CartCookie cart;
    private final LocaleResolver locales;

    PageCache(KeptPages pages, OrderQueries orders, CartCookie cart, LocaleResolver locales) {
        this.pages = pages;
        this.orders = orders;
        this.cart = cart;
        this.locales = locales;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("GET")
                || !(path.equals("/") || PAGES.stream().anyMatch(path::startsWith))
                || addressOf(request).length() > LONGEST_ADDRESS
                || !RequestedVersion.current().equals(VersionToken.NONE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = new PageKey(
                addressOf(request),
                locales.resolveLocale(request).toLanguageTag(),
                pieces(request),
                request.getHeader("HX-Request") != null,
                takesGzip(request));
        var kept = pages.find(key);
        if (kept.isPresent()) {
            send(kept.get(), request, response);
        } else {
            make(key, request, response, chain);
        }
    }

    /// A page without the number is better than none while the database is away.
    private int pieces(HttpServletRequest request) {
        try {
            return cart.of(request)
                    .map(id -> orders.cart(id, VersionToken.NONE).pieces())
                    .orElse(0);
        } catch (DataAccessException away) {
            return 0;
        }
    }

    private void make(PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        var read = new RowsRead();
        var made = new ContentCachingResponseWrapper(response);
        try {
            read.during(() -> {
                chain.doFilter(request, made);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
        if (made.getStatus() != HttpServletResponse.SC_OK || made.getHeader(HttpHeaders.SET_COOKIE) != null) {
            made.copyBodyToResponse();
            return;
        }
        var page = pageOf(made, key.zipped(), read, start);
        pages.keep(key, page);
        send(page, request, response);
    }

    private static KeptPage pageOf(ContentCachingResponseWrapper made, boolean zipped, RowsRead read, long start)
            throws IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var name : HEADERS) {
            var value = name.equals(HttpHeaders.CONTENT_TYPE) ? made.getContentType() : made.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        var body = made.getContentAsByteArray();
        if (zipped && body.length >= WORTH_ZIPPING) {
            headers.put(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = zipped(body);
        }
        return new KeptPage(
                Map.copyOf(headers),
                body,
                "\"%s\"".formatted(DigestUtils.md5DigestAsHex(body)),
                Set.copyOf(read.rows()),
                Set.copyOf(read.lists()),
                start);
    }

    private static void send(KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, page.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie, HX-Request");
        if (page.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        page.headers().forEach(response::setHeader);
        response.setContentLength(page.body().length);
        response.getOutputStream().write(page.body());
    }

    private static byte[] zipped(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(body.length / 4);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.toByteArray();
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
