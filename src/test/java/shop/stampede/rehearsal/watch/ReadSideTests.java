package shop.stampede.rehearsal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.stampede.rehearsal.load.Caller;

/// When the rehearsal believes that everything is shown.
class ReadSideTests {

    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private HttpServer shop;

    @AfterEach
    void close() {
        shop.stop(0);
    }

    @Test
    void hasCaughtUpWhenNothingIsBehind() throws IOException {
        assertThat(thatAnswers(200, model(0)).catchUp(A_MOMENT)).isNotNaN();
    }

    @Test
    void hasNotWhileSomethingIsBehind() throws IOException {
        var readSide = thatAnswers(200, model(3));

        assertThat(readSide.catchUp(A_MOMENT)).isNaN();
        assertThat(readSide.inWords()).contains("orders.order_row is 3 events behind");
    }

    @Test
    void hasNotWhenTheShopDoesNotTell() throws IOException {
        var readSide = thatAnswers(500, """
                {"type":"about:blank","title":"Internal Server Error","status":500}""");

        assertThat(readSide.catchUp(A_MOMENT)).isNaN();
        assertThat(readSide.inWords()).contains("answered with 500");
    }

    private static String model(int eventsBehind) {
        return """
                [{"name":"orders.order_row","keyed":true,"lag":{"eventsBehind":%d,"oldestPendingMillis":12}}]""".formatted(eventsBehind);
    }

    private ReadSide thatAnswers(int status, String body) throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", call -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        shop.start();
        return new ReadSide(
                new Caller(URI.create("http://127.0.0.1:" + shop.getAddress().getPort())));
    }
}
