package shop.stampede.storefront.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a shopper sees when more pages are wanted than can be made.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TooManyPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Renderings renderings;

    @Test
    void areRefusedWithAPageThatSaysWhenToComeBack() throws Exception {
        int turns = 0;
        while (renderings.begin()) {
            turns++;
        }
        try {
            var address = URI.create("http://localhost:%d/products/nobody-keeps-this".formatted(port));
            var request = HttpRequest.newBuilder(address)
                    .header("Accept", "text/html")
                    .build();
            var refused = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("2");
            assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(refused.body()).contains("class=\"site-head\"");
        } finally {
            for (; turns > 0; turns--) {
                renderings.end();
            }
        }
    }
}
