package shop.stampede.storefront.pagecache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/// A request for a page, whoever is to be answered, and the rest of the shop.
record Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

    private static final String SECONDS_TO_WAIT = "2";

    void refuse() throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /// Lets the rest of the shop make the page.
    void passOn(HttpServletResponse catcher) throws IOException, ServletException {
        chain.doFilter(request, catcher);
    }
}
