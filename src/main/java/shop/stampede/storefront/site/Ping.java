package shop.stampede.storefront.site;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A sign of life with nothing in its way, no other filter and no controller: the yardstick of the load tests. Plain
/// text, whatever was asked for.
final class Ping implements Filter {

    private static final byte[] PONG = "pong".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var method = ((HttpServletRequest) request).getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("text/plain");
        response.setContentLength(PONG.length);
        response.getOutputStream().write(PONG);
    }
}
