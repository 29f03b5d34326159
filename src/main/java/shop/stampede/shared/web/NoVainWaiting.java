package shop.stampede.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import shop.stampede.shared.readmodels.RowChanges;

/// Tells whoever wants to read, while the database is out of reach, so at once (503), where they would wait for a
/// connection until that times out. Changes do wait: the database may be back in time.
@Component
class NoVainWaiting implements HandlerInterceptor {

    private static final String OURS = "shop.stampede.";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final RowChanges changes;

    NoVainWaiting(RowChanges changes) {
        this.changes = changes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (changes.isCutOff() && READING.contains(request.getMethod()) && isOurs(handler)) {
            throw new DataAccessResourceFailureException("The database is out of reach");
        }
        return true;
    }

    /// Error pages and what is told of the shop's health need no database.
    private static boolean isOurs(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS);
    }
}
