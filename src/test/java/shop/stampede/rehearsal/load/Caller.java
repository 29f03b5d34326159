package shop.stampede.rehearsal.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the shop, as a shopper or as the administrator.
public final class Caller {

    /// The connection failed.
    public static final int LOST = 0;
    /// No answer in time.
    public static final int LATE = -1;

    private static final String ADMIN = "Basic "
            + Base64.getEncoder().encodeToString(("admin:" + RunningShop.PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI shop;

    public Caller(URI shop) {
        this.shop = shop;
    }

    /// @param status [#LOST] or [#LATE] if there was no answer
    public record Answer(int status, String text) {

        public JsonNode body() {
            return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.createObjectNode();
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /// As a browser asks for it; what is on it does not matter.
    public Answer page(String path) {
        return send(request(path).header("Accept-Encoding", "gzip").GET());
    }

    /// Waits for minutes if need be.
    public Answer getPatiently(String path) {
        return send(request(path).timeout(Duration.ofMinutes(30)).GET());
    }

    public Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString(), PATIENCE);
    }

    public Answer post(String path, String body, String key, Duration patience) {
        return send(change(path, key).timeout(patience).POST(BodyPublishers.ofString(body)));
    }

    public Answer put(String path, String body) {
        return send(change(path, UUID.randomUUID().toString()).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder change(String path, String key) {
        return request(path).header("Content-Type", "application/json").header("Idempotency-Key", key);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(shop.resolve(path)).timeout(PATIENCE);
        return path.startsWith("/api/admin") ? request.header("Authorization", ADMIN) : request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (HttpTimeoutException late) {
            return new Answer(LATE, "");
        } catch (IOException lost) {
            return new Answer(LOST, "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
