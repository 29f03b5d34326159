package shop.stampede.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Somebody at a keyboard: keeps cookies, follows no redirect by itself.
public final class Browser {

    private final String shop;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Browser(int port) {
        this.shop = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// Sends a file as a form with one file field does.
    public HttpResponse<String> upload(String path, String field, String fileName, String content) {
        var boundary = UUID.randomUUID().toString();
        var body = """
                --%s\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --%s--\r
                """.formatted(boundary, field, fileName, content, boundary);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    /// The page that is answered, whatever its status.
    public Document page(String path) {
        return Jsoup.parse(get(path).body(), shop + path);
    }

    /// What a form's sending leads to: the page it redirects to, or the form again.
    public Document submit(String path, Map<String, String> form) {
        return follow(post(path, form));
    }

    public Document follow(HttpResponse<String> answer) {
        var next = answer.headers().firstValue("Location");
        return next.isPresent() ? page(next.get()) : Jsoup.parse(answer.body(), shop);
    }

    public HttpResponse<String> signIn(String userName, String password) {
        return post("/admin/sign-in", Map.of("userName", userName, "password", password));
    }

    public boolean hasCookies() {
        return !cookies.getCookieStore().getCookies().isEmpty();
    }

    public static String[] basic(String userName, String password) {
        var pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)};
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(shop + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
