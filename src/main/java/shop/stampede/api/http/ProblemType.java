package shop.stampede.api.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// Everything that can go wrong, under a name that programs can rely on: `https://stampede.shop/problems/out-of-stock`.
///
/// The name, the status and the title of a type never change; the `detail` of a problem is for people and may.
public enum ProblemType {
    OUT_OF_STOCK(HttpStatus.CONFLICT, "Not enough in stock"),
    PRICE_CHANGED(HttpStatus.CONFLICT, "Prices have changed"),
    NO_SUCH_SKU(HttpStatus.NOT_FOUND, "No such SKU"),
    NO_SUCH_ORDER(HttpStatus.NOT_FOUND, "No such order"),
    NO_SUCH_PRODUCT(HttpStatus.NOT_FOUND, "No such product"),
    NO_SUCH_PUBLICATION(HttpStatus.NOT_FOUND, "No such parked delivery"),
    NO_SUCH_COPY(HttpStatus.NOT_FOUND, "No such copy"),
    REPLAY_UNDER_WAY(HttpStatus.CONFLICT, "Already being written anew"),
    NO_SUCH_READ_MODEL(HttpStatus.NOT_FOUND, "No such read model"),
    ALREADY_AT_WORK(HttpStatus.CONFLICT, "Other work on this read model is under way"),
    NOTHING_UNDER_WAY(HttpStatus.CONFLICT, "There is nothing to call off"),
    NO_SHADOW(HttpStatus.CONFLICT, "No complete shadow generation"),
    NO_PREVIOUS(HttpStatus.CONFLICT, "No generation to go back to"),
    NOT_CANCELLABLE(HttpStatus.CONFLICT, "This order can no longer be cancelled"),
    NOT_POSSIBLE_NOW(HttpStatus.CONFLICT, "Not possible in the order's present state"),
    TOO_MANY_RETURNED(HttpStatus.CONFLICT, "More than is still out"),
    SKU_TAKEN(HttpStatus.CONFLICT, "SKU already taken"),
    HANDLE_TAKEN(HttpStatus.CONFLICT, "Handle already taken"),
    ALREADY_PUBLISHED(HttpStatus.CONFLICT, "Already published"),
    ALREADY_RETIRED(HttpStatus.CONFLICT, "Already retired"),
    BELOW_RESERVED(HttpStatus.CONFLICT, "Fewer than are reserved"),
    INVALID_INPUT(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields need attention"),
    INVALID_ROWS(HttpStatus.UNPROCESSABLE_CONTENT, "Some rows of the file need attention"),
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "Idempotency-Key missing or unusable"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency-Key used for something else"),
    STILL_RUNNING(HttpStatus.CONFLICT, "Still being carried out"),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "Not readable as JSON"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "Not a usable request"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Sign-in needed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Media type not read here"),
    SHOP_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "The shop is busy"),
    OUT_OF_REACH(HttpStatus.SERVICE_UNAVAILABLE, "The database is out of reach"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

    private static final String BASE = "https://stampede.shop/problems/";

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create(BASE + slug());
    }

    /// @param detail what happened and what to do next, for a person
    public Problem because(String detail) {
        return because(detail, Map.of());
    }

    /// @param member one more member of the problem's JSON, by its name
    public Problem because(String detail, Map<String, ?> member) {
        return Problem.of(this, detail, member);
    }
}
