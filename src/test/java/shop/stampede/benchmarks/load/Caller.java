package shop.stampede.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the shop's API, as a shopper or as the administrator.
final class Caller {

    private static final String ADMIN = "Basic "
            + Base64.getEncoder().encodeToString(("admin:" + ShopProcess.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI shop;

    Caller(URI shop) {
        this.shop = shop;
    }

    record Answer(int status, JsonNode body) {}

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(shop.resolve(path));
        return path.startsWith("/api/admin") ? request.header("Authorization", ADMIN) : request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            var body = response.body().startsWith("{") || response.body().startsWith("[")
                    ? json.readTree(response.body())
                    : json.createObjectNode();
            return new Answer(response.statusCode(), body);
        } catch (IOException e) {
            return new Answer(0, json.createObjectNode());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
