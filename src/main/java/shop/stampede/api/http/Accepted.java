package shop.stampede.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.VersionToken;

/// The whole answer to a command: what it was about, and how to be sure to read its result.
///
/// @param version opaque; given to a query as `?version=…`, the query shows what the command did
/// @param accessKey only for a new order: lets whoever has it read the order without signing in
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Accepted(String id, String version, @Nullable String accessKey) {

    private static final String ACCESS_KEY = "&accessKey=";

    /// @param location the path segments under which the result can be read
    public static ResponseEntity<Object> of(Receipt<?> receipt, Object id, String... location) {
        return answer(receipt, id, null, at(location, version(receipt)));
    }

    /// For a guest, who needs the key to read the result.
    public static ResponseEntity<Object> withKey(Receipt<?> receipt, Object id, String accessKey, String... location) {
        return answer(receipt, id, accessKey, at(location, version(receipt) + ACCESS_KEY + encoded(accessKey)));
    }

    /// As [#withKey], where the key is known already and not told again.
    public static ResponseEntity<Object> behindKey(
            Receipt<?> receipt, Object id, String accessKey, String... location) {
        return answer(receipt, id, null, at(location, version(receipt) + ACCESS_KEY + encoded(accessKey)));
    }

    private static String version(Receipt<?> receipt) {
        var version = receipt.version();
        return version.equals(VersionToken.NONE) ? "" : "&version=" + encoded(version.value());
    }

    /// @param query each parameter after an ampersand
    private static URI at(String[] location, String query) {
        var address = Arrays.stream(location)
                .map(segment -> UriUtils.encode(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/", Call.ROOT + "/", ""));
        return URI.create(query.isEmpty() ? address : address + "?" + query.substring(1));
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<Object> answer(
            Receipt<?> receipt, Object id, @Nullable String accessKey, URI location) {
        var body = new Accepted(id.toString(), receipt.version().value(), accessKey);
        return ResponseEntity.accepted().location(location).body(body);
    }
}
