package shop.stampede.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.commands.CommandIdReused;
import shop.stampede.shared.commands.CommandStillRunning;
import shop.stampede.shared.commands.ShopBusy;

/// What goes wrong on a page of the back office, as a page that says what happened and what to do next.
@ControllerAdvice(basePackages = "shop.stampede.admin")
class DeskProblems {

    private static final Logger log = LoggerFactory.getLogger(DeskProblems.class);

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "notFound");
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        MultipartException.class,
        DataIntegrityViolationException.class
    })
    ModelAndView unreadable(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "unreadable");
    }

    @ExceptionHandler(InvalidInput.class)
    ModelAndView invalid(HttpServletRequest request, InvalidInput invalid) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, "invalid").addObject("errors", invalid.errors());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, "tooLarge");
    }

    @ExceptionHandler(CommandIdReused.class)
    ModelAndView sentBefore(HttpServletRequest request) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, "sentBefore");
    }

    @ExceptionHandler(CommandStillRunning.class)
    ModelAndView stillRunning(HttpServletRequest request) {
        return page(request, HttpStatus.CONFLICT, "stillRunning");
    }

    @ExceptionHandler({ShopBusy.class, DataAccessException.class, CannotCreateTransactionException.class})
    ModelAndView busy(HttpServletRequest request, HttpServletResponse response, Exception why) {
        if (why instanceof NonTransientDataAccessException bug
                && !(bug instanceof DataAccessResourceFailureException)) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), why);
            return page(request, HttpStatus.INTERNAL_SERVER_ERROR, "failed");
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, "busy");
    }

    private static ModelAndView page(HttpServletRequest request, HttpStatus status, String problem) {
        return new ModelAndView("admin/problem", Map.of("desk", Desk.of(request), "problem", problem), status);
    }
}
