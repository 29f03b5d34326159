package shop.stampede.api.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/// The request that a problem is about, as far as problems care.
record Call(HttpServletRequest request) {

    static final String ROOT = "/api";

    boolean isOfTheApi() {
        var uri = request.getRequestURI();
        var path = uri == null ? "" : uri;
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    boolean reads() {
        return HttpMethod.GET.matches(request.getMethod());
    }

    boolean has(String parameter) {
        var query = request.getQueryString();
        return query != null && query.contains(parameter + "=");
    }

    String line() {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
