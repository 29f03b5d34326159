package shop.stampede.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.shared.readmodels.VersionToken;

/// Lets every query of a request see what the person who asks has done before.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestedVersionFilter extends OncePerRequestFilter {

    private final VersionCookie cookie;

    RequestedVersionFilter(VersionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var version = cookie.requestedBy(request);
        if (version.equals(VersionToken.NONE)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            RequestedVersion.during(version, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
