package shop.stampede.storefront.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import shop.stampede.shared.readmodels.RowsRead;
import shop.stampede.storefront.pagecache.KeptPage.Header;

/// Catches a page on its way to a browser.
final class PageBeingMade extends ContentCachingResponseWrapper {

    private static final int WORTH_ZIPPING = 2_048;
    private static final Set<String> NOT_RECORDED = Set.of("date", "connection", "content-type", "content-length");

    private final HttpServletRequest request;
    private @Nullable Locale language;

    PageBeingMade(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /// Whether everybody may see it: an error is told once, and a cookie is for one person.
    boolean isForEverybody() {
        return getStatus() == SC_OK && getHeader(HttpHeaders.SET_COOKIE) == null && getContentType() != null;
    }

    @Override
    public void setLocale(Locale locale) {
        language = locale;
        super.setLocale(locale);
    }

    /// The page as it is now. What keeping adds to its headers is set on the response, too.
    KeptPage finished(boolean zipped, RowsRead read, long start) throws IOException {
        var body = getContentAsByteArray();
        boolean zip = zipped && body.length >= WORTH_ZIPPING;
        body = zip ? zipped(body) : body;
        var tag = "\"%s\"".formatted(DigestUtils.md5DigestAsHex(body));
        setHeader(HttpHeaders.ETAG, tag);
        setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        setHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie, HX-Request");
        if (zip) {
            setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new KeptPage(
                recordedHeaders(),
                Objects.requireNonNull(getContentType()),
                language,
                body,
                tag,
                pattern(),
                Set.copyOf(read.rows()),
                Set.copyOf(read.lists()),
                start);
    }

    private List<Header> recordedHeaders() {
        var recorded = new ArrayList<Header>();
        for (var name : getHeaderNames()) {
            if (!NOT_RECORDED.contains(name.toLowerCase(Locale.ROOT))) {
                getHeaders(name).forEach(value -> recorded.add(new Header(name, value)));
            }
        }
        return List.copyOf(recorded);
    }

    /// The address as its controller declares it, by which requests are counted.
    private String pattern() {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "UNKNOWN" : pattern.toString();
    }

    private static byte[] zipped(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(body.length / 4);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.toByteArray();
    }
}
