package shop.stampede.api.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.InvalidInput.FieldError;
import shop.stampede.shared.commands.CommandIdReused;
import shop.stampede.shared.commands.CommandStillRunning;
import shop.stampede.shared.commands.ShopBusy;

/// What each exception means to a caller. Class names, SQL and stack traces stay inside; what nobody foresaw is logged
/// under a reference that the caller is given.
final class ProblemOf {

    private static final Logger log = LoggerFactory.getLogger(ProblemOf.class);

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration A_LITTLE_LATER = Duration.ofSeconds(5);

    private ProblemOf() {}

    static Problem of(Exception exception, Call call) {
        return switch (exception) {
            case InvalidInput invalid -> invalid(invalid.errors());
            case UnreadableRequest unreadable -> unreadable.problem();
            case CommandIdReused _ ->
                ProblemType.IDEMPOTENCY_KEY_REUSED.because(
                        "This Idempotency-Key came before with a different request. Use a new key for a new request.");
            case CommandStillRunning _ ->
                ProblemType.STILL_RUNNING
                        .because("The first request with this Idempotency-Key is still being carried out."
                                + " Send it again in a second.")
                        .retryAfter(SOON);
            case ShopBusy busy -> ProblemType.SHOP_BUSY.because(said(busy)).retryAfter(SOON);
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> outOfReach();
            case TransientDataAccessException _ -> outOfReach();
            case DataIntegrityViolationException _
            when call.reads() && call.has("after") ->
                invalid("after", "This cursor does not belong to this list. Begin again without it.");
            case InvalidParameterException _ ->
                ProblemType.BAD_REQUEST.because(
                        "A parameter of the address cannot be read. Write it in UTF-8, percent-encoded.");
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing ->
                invalid(missing.getParameterName(), "Please give this parameter.");
            case MissingServletRequestPartException missing ->
                invalid(missing.getRequestPartName(), "Please attach a file under this name.");
            case MaxUploadSizeExceededException _ ->
                ProblemType.TOO_LARGE.because("The file is larger than this shop takes. Split it and send the parts.");
            case MultipartException _ ->
                ProblemType.BAD_REQUEST.because(
                        "The body could not be read as multipart/form-data. Send the file as the part `file`.");
            case HttpMessageNotReadableException _ ->
                ProblemType.MALFORMED_JSON.because("The request needs a body: a JSON object.");
            case ErrorResponse known ->
                HttpProblem.of(known.getStatusCode(), call).with(known.getHeaders());
            default ->
                exception.getCause() instanceof InvalidInput invalid
                        ? invalid(invalid.errors())
                        : unforeseen(exception);
        };
    }

    static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    private static Problem invalid(List<FieldError> errors) {
        return ProblemType.INVALID_INPUT.because(
                errors.size() == 1
                        ? "%s: %s"
                                .formatted(
                                        errors.getFirst().field(),
                                        errors.getFirst().message())
                        : "%d fields need attention. Each is named in errors.".formatted(errors.size()),
                Map.of("errors", errors));
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return ProblemType.NOT_FOUND.because("Nothing here has the name %s.".formatted(mismatch.getValue()));
        }
        return invalid(mismatch.getName(), Expected.by(mismatch.getRequiredType()));
    }

    private static Problem outOfReach() {
        return ProblemType.OUT_OF_REACH
                .because("The shop cannot reach its database right now. Send the same request again in a few seconds;"
                        + " a change with the same Idempotency-Key, so that it is carried out once.")
                .retryAfter(A_LITTLE_LATER);
    }

    private static Problem unforeseen(Exception exception) {
        var reference = UUID.randomUUID().toString();
        log.error("Unforeseen in the API, reference {}", reference, exception);
        return ProblemType.INTERNAL_ERROR.because(
                "The request could not be carried out. Send the same request again, and if that does not help,"
                        + " tell us the reference " + reference + ".",
                Map.of("reference", reference));
    }

    private static String said(Exception exception) {
        var message = exception.getMessage();
        return message == null ? HttpStatus.SERVICE_UNAVAILABLE.getReasonPhrase() : message;
    }
}
