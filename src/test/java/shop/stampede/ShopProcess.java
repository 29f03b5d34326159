package shop.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole shop in a process of its own, with its own durable database in a directory, spoken to as its clients do.
/// It can be killed and started again.
final class ShopProcess {

    static final Duration START = Duration.ofMinutes(3);

    private static final Pattern ADDRESS = Pattern.compile("Shop:\\s+(http://localhost:\\d+)");
    private static final String PASSWORD = "a-password-for-a-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Path directory;
    private int starts;
    private @Nullable Process process;
    private URI address = URI.create("http://nowhere");

    ShopProcess(Path directory) {
        this.directory = directory;
    }

    void start() throws IOException {
        starts++;
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StampedeApplication.class.getName(),
                        "--server.port=0",
                        "--stampede.database.directory=" + directory.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().put("STAMPEDE_ADMIN_PASSWORD", PASSWORD);
        var started = builder.start();
        process = started;
        await().atMost(START)
                .until(() -> !started.isAlive() || ADDRESS.matcher(whatItSaid()).find());
        var found = ADDRESS.matcher(whatItSaid());
        assertThat(found.find()).as(whatItSaid()).isTrue();
        address = URI.create(found.group(1));
    }

    void kill() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    /// Since its last start.
    String whatItSaid() throws IOException {
        return Files.readString(log());
    }

    Connection connect() throws SQLException, IOException {
        var data = directory.resolve("data");
        var url = "jdbc:postgresql://127.0.0.1:%s/stampede"
                .formatted(Files.readString(data.resolve("port")).strip());
        return DriverManager.getConnection(
                url, "stampede", Files.readString(data.resolve("password")).strip());
    }

    JsonNode order(String sku) throws IOException, InterruptedException {
        var body = """
                { "email": "ada@example.org",
                  "items": [{ "sku": "%s", "quantity": 1 }],
                  "shippingAddress": { "name": "Ada Moor", "line1": "Harbour Lane 3", "postalCode": "20457",
                                       "city": "Hamburg", "country": "DE" } }
                """.formatted(sku);
        var response = post("/api/orders", BodyPublishers.ofString(body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return json.readTree(response.body());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return json.readTree(get(path).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return post(path, BodyPublishers.noBody());
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var staff = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Basic " + staff);
    }

    private Path log() {
        return directory.resolve("start-%d.log".formatted(starts));
    }
}
