package shop.stampede.api.http;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import shop.stampede.shared.Slice;

/// For lists that answer a bare JSON array: the next page's address goes into a header (RFC 8288).
public final class NextPage {

    private NextPage() {}

    public static <T> ResponseEntity<List<T>> inHeader(Slice<T> slice) {
        var answer = ResponseEntity.ok();
        if (slice.next() != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(address(slice.next())));
        }
        return answer.body(slice.items());
    }

    private static String address(String cursor) {
        var next = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", cursor)
                .build();
        return next.getPath() + "?" + next.getQuery();
    }
}
