package shop.stampede.storefront;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Requests that Spring MVC itself refuses, such as an address that nobody serves, are answered with a page for
/// people, except under the addresses that programs use.
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/actuator/");
    private static final Set<Integer> OWN_PAGE = Set.of(403, 404, 405, 422, 503);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (FOR_PROGRAMS.stream().anyMatch(request.getRequestURI()::startsWith)) {
            return null;
        }
        return switch (exception) {
            case ErrorResponse refused -> {
                refused.getHeaders()
                        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                yield page(refused.getStatusCode());
            }
            case TypeMismatchException _ -> page(HttpStatus.BAD_REQUEST);
            default -> null;
        };
    }

    private static ModelAndView page(HttpStatusCode status) {
        var view = OWN_PAGE.contains(status.value()) ? "" + status.value() : status.is4xxClientError() ? "4xx" : "5xx";
        var page = new ModelAndView("error/" + view);
        page.setStatus(status);
        return page;
    }
}
