package shop.stampede.storefront;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// Somebody who reads pages and sends their forms, without JavaScript; keeps cookies and follows redirects.
final class Shopper {

    private final String shop;
    private final Connection session = Jsoup.newSession().ignoreHttpErrors(true).header("Accept-Language", "en");

    Shopper(int port) {
        this.shop = "http://localhost:" + port;
    }

    Document open(String path) {
        return page(visit(path));
    }

    Connection.Response visit(String path) {
        return execute(
                session.newRequest(path.startsWith("http") ? path : shop + path).ignoreContentType(true));
    }

    Connection.Response post(String path, Map<String, String> data) {
        return execute(session.newRequest(shop + path)
                .method(Connection.Method.POST)
                .ignoreContentType(true)
                .data(data));
    }

    /// Asks as htmx does, for a part of a page.
    Connection.Response postInPlace(String path, Map<String, String> data) {
        return execute(session.newRequest(shop + path)
                .method(Connection.Method.POST)
                .header("HX-Request", "true")
                .data(data));
    }

    /// Sends a form as it stands, with these fields filled in.
    Connection.Response send(FormElement form, Map<String, String> typed) {
        typed.forEach((name, value) -> form.selectFirst("[name=" + name + "]").val(value));
        return execute(form.submit());
    }

    Document submit(FormElement form, Map<String, String> typed) {
        return page(send(form, typed));
    }

    /// With one of another browser's cookies.
    Shopper carrying(Shopper other, String cookie) {
        session.cookie(cookie, other.cookie(cookie));
        return this;
    }

    /// What the shop has remembered of this browser.
    String cookie(String name) {
        return session.cookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    static Document page(Connection.Response response) {
        try {
            return response.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection.Response execute(Connection connection) {
        try {
            return connection.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
