package shop.stampede.storefront;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.commands.CommandIdReused;
import shop.stampede.shared.commands.CommandStillRunning;
import shop.stampede.shared.commands.ShopBusy;

/// What shoppers are told when a page cannot be shown, where the page's own controller has no better answer.
@ControllerAdvice("shop.stampede.storefront")
@Order(Ordered.HIGHEST_PRECEDENCE)
class StorefrontErrors {

    private static final String SECONDS_TO_WAIT = "2";

    @ExceptionHandler
    ModelAndView missing(NoSuchPage missing) {
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView invalid(InvalidInput invalid) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT).addObject("errors", invalid.errors());
    }

    @ExceptionHandler({CommandIdReused.class, DataIntegrityViolationException.class})
    ModelAndView notMeant(Exception refused) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ExceptionHandler
    ModelAndView stillRunning(CommandStillRunning running) {
        return page(HttpStatus.CONFLICT);
    }

    @ExceptionHandler({ShopBusy.class, CannotCreateTransactionException.class, DataAccessResourceFailureException.class
    })
    ModelAndView busy(Exception busy, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return page(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("error/" + status.value(), status);
    }
}
