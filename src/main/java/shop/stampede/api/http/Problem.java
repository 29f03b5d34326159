package shop.stampede.api.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A refusal or a failure as a program reads it (RFC 9457).
///
/// @param detail what happened and what to do next, for a person
/// @param members what else this type of problem tells, such as `unavailable` or `errors`
/// @param headers that go with it, such as `Retry-After`
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, ?> members,
        @JsonIgnore HttpHeaders headers) {

    static Problem of(ProblemType type, String detail, Map<String, ?> members) {
        return new Problem(type.uri(), type.title(), type.status().value(), detail, members, new HttpHeaders());
    }

    /// Says when to ask again.
    public Problem retryAfter(Duration pause) {
        return with(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
    }

    Problem with(String header, String value) {
        var more = new HttpHeaders(headers);
        more.set(header, value);
        return new Problem(type, title, status, detail, members, more);
    }

    Problem with(HttpHeaders others) {
        var more = new HttpHeaders(headers);
        more.putAll(others);
        return new Problem(type, title, status, detail, members, more);
    }

    /// As what a controller returns.
    public ResponseEntity<Object> answer() {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
