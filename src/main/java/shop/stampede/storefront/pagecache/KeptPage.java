package shop.stampede.storefront.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import shop.stampede.shared.readmodels.RowsRead.Row;

/// A page as it was sent, to be sent again byte for byte.
///
/// @param headers all that it was sent with, those of the filters before it included, in their order
/// @param body in the encoding that the headers name
/// @param tag of the body, with its quotation marks
/// @param rows it shows; when one of them changes the page is dropped at once
/// @param lists the read models of which it shows more than single rows
/// @param madeAt when its rendering began, of [System#nanoTime]
record KeptPage(
        List<Header> headers,
        String contentType,
        @Nullable Locale language,
        byte[] body,
        String tag,
        String pattern,
        Set<Row> rows,
        Set<String> lists,
        long madeAt) {

    record Header(String name, String value) {}

    /// What it takes of the heap, about, in bytes.
    int weight() {
        return 1_500 + body.length + 200 * rows.size();
    }

    /// The whole page, or 304 to a browser that has it.
    ///
    /// @return the status
    int sendTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (int n = 0; n < headers.size(); n++) {
            var header = headers.get(n);
            response.addHeader(header.name(), header.value());
        }
        return sendBodyTo(request, response);
    }

    /// The same where the headers have been set already.
    int sendBodyTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return HttpServletResponse.SC_NOT_MODIFIED;
        }
        response.setContentType(contentType);
        if (language != null) {
            response.setLocale(language);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return HttpServletResponse.SC_OK;
    }
}
