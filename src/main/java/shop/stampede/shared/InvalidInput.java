package shop.stampede.shared;

import java.util.List;

/// Input that cannot be what was meant, field by field, in sentences for the person who typed it.
/// Forms show each message beside its field, the API answers 422 with `errors`.
public final class InvalidInput extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    public record FieldError(String field, String message) {}
}
