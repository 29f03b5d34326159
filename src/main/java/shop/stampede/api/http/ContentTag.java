package shop.stampede.api.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// An `ETag` made from what an answer says: the same content has the same tag, on every instance and after every
/// restart. Weak (RFC 9110, 8.8.1), since the answer may be compressed on its way.
@Component
public class ContentTag {

    private final JsonMapper json;

    ContentTag(JsonMapper json) {
        this.json = json;
    }

    public ResponseEntity<Object> on(Object body) {
        return ResponseEntity.ok().eTag("W/\"%s\"".formatted(of(body))).body(body);
    }

    private String of(Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
