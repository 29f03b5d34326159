package shop.stampede.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that uses the API.
@TestComponent
public class Caller {

    static final String PASSWORD = "correct horse";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String STAFF =
            "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;

    Caller(Environment environment) {
        this.environment = environment;
    }

    /// An answer: its status, headers and text.
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(body());
        }

        /// The last part of the problem's type: `out-of-stock`.
        String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("type").asString("").replaceAll(".*/", "")
                    : "no problem but " + header("Content-Type");
        }
    }

    Answer get(String path, String... headers) {
        return send(request("GET", path, BodyPublishers.noBody(), headers));
    }

    Answer getAsStaff(String path) {
        return get(path, "Authorization", STAFF);
    }

    /// A command of a guest, under a key of its own.
    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    Answer post(String path, String json, String key) {
        return send(request("POST", path, text(json), "Content-Type", "application/json", "Idempotency-Key", key));
    }

    /// A command of the back office, under a key of its own.
    Answer asStaff(String method, String path, String json) {
        return send(request(
                method,
                path,
                text(json),
                "Content-Type",
                "application/json",
                "Authorization",
                STAFF,
                "Idempotency-Key",
                UUID.randomUUID().toString()));
    }

    /// @param key null to send none
    Answer upload(String path, BodyPublisher body, String key) {
        var type = "multipart/form-data; boundary=b";
        return send(
                key == null
                        ? request("POST", path, body, "Content-Type", type, "Authorization", STAFF)
                        : request(
                                "POST",
                                path,
                                body,
                                "Content-Type",
                                type,
                                "Authorization",
                                STAFF,
                                "Idempotency-Key",
                                key));
    }

    Answer any(String method, String path, BodyPublisher body, String... headers) {
        return send(request(method, path, body, headers));
    }

    Answer anyAsStaff(String method, String path) {
        return send(request(method, path, BodyPublishers.noBody(), "Authorization", STAFF));
    }

    static String order(String sku, int quantity) {
        return """
                {"email": "ada@example.org", "items": [{"sku": "%s", "quantity": %d}], "shippingAddress":
                {"name": "Ada", "line1": "Row 1", "postalCode": "10115", "city": "Berlin", "country": "DE"}}""".formatted(sku, quantity);
    }

    private static BodyPublisher text(String json) {
        return BodyPublishers.ofString(json, StandardCharsets.UTF_8);
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        var port = environment.getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
