package shop.stampede.storefront.site;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// A sign of life with nothing in its way: the yardstick of the load tests. Plain text, whatever was asked for.
@RestController
class PingController {

    private static final ResponseEntity<String> PONG =
            ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("pong");

    @GetMapping("/ping")
    ResponseEntity<String> ping() {
        return PONG;
    }
}
