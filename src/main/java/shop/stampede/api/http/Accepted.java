package shop.stampede.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.VersionToken;

/// The whole answer to a command: what it was about, and how to be sure to read its result.
///
/// @param version opaque; given to a query as `?version=…`, the query shows what the command did
/// @param accessKey only for a new order: lets whoever has it read the order without signing in
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Accepted(String id, String version, @Nullable String accessKey) {

    /// @param location the path segments under which the result can be read
    public static ResponseEntity<Object> of(Receipt<?> receipt, Object id, String... location) {
        var version = receipt.version().value();
        return answer(new Accepted(id.toString(), version, null), at(receipt.version(), location));
    }

    /// For a guest, who needs the key to read the result.
    public static ResponseEntity<Object> withKey(Receipt<?> receipt, Object id, String accessKey, String... location) {
        var address = at(receipt.version(), location).queryParam("accessKey", accessKey);
        return answer(new Accepted(id.toString(), receipt.version().value(), accessKey), address);
    }

    /// As [#withKey], where the key is known already and not told again.
    public static ResponseEntity<Object> behindKey(
            Receipt<?> receipt, Object id, String accessKey, String... location) {
        var address = at(receipt.version(), location).queryParam("accessKey", accessKey);
        return answer(new Accepted(id.toString(), receipt.version().value(), null), address);
    }

    private static UriComponentsBuilder at(VersionToken version, String... location) {
        var address = UriComponentsBuilder.fromPath(Call.ROOT).pathSegment(location);
        return version.equals(VersionToken.NONE) ? address : address.queryParam("version", version.value());
    }

    private static ResponseEntity<Object> answer(Accepted body, UriComponentsBuilder address) {
        URI location = address.encode().build().toUri();
        return ResponseEntity.accepted().location(location).body(body);
    }
}
