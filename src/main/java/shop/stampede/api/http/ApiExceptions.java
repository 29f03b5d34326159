package shop.stampede.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Turns every exception below `/api` into a problem, also where no handler was found (unknown address, wrong method).
///
/// A resolver and no controller advice: an advice that is limited to a package does not hear of requests that no
/// controller of the package takes, and one that is not would answer for the pages, too.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiExceptions implements HandlerExceptionResolver {

    private final ProblemWriter writer;

    ApiExceptions(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        var call = new Call(request);
        if (!call.isOfTheApi()) {
            return null;
        }
        try {
            writer.write(ProblemOf.of(exception, call), response);
        } catch (IOException gone) {
            return new ModelAndView();
        }
        return new ModelAndView();
    }
}
