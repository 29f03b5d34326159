package shop.stampede.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What filters and security refuse below `/api` becomes a problem as well, and never a page in HTML.
/// Stands before all filters that refuse.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ApiErrorFilter extends OncePerRequestFilter {

    private final ProblemWriter writer;

    ApiErrorFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !new Call(request).isOfTheApi();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var call = new Call(request);
        try {
            chain.doFilter(request, new ApiResponse(response, call));
        } catch (RuntimeException unhandled) {
            writer.write(ProblemOf.of(unhandled, call), response);
        }
    }

    private final class ApiResponse extends HttpServletResponseWrapper {

        private final Call call;

        ApiResponse(HttpServletResponse response, Call call) {
            super(response);
            this.call = call;
        }

        /// Spring flushes each body that it has written, and what is flushed before its end goes out in two pieces, of
        /// unknown length.
        @Override
        public void flushBuffer() {}

        @Override
        public void sendError(int status) throws IOException {
            writer.write(HttpProblem.of(HttpStatusCode.valueOf(status), call), (HttpServletResponse) getResponse());
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
