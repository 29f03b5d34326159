package shop.stampede.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import shop.stampede.shared.commands.CommandId;

/// What the frame around each page of the back office knows, as `desk` in every model.
///
/// @param userName null where nobody has signed in
/// @param q what was searched for in the box on top
public record Desk(
        String path, @Nullable String userName, @Nullable String q) {

    private static final List<String> SECTIONS = List.of(
            "/admin/orders",
            "/admin/products",
            "/admin/promotions",
            "/admin/stock",
            "/admin/sales",
            "/admin/audit",
            "/admin/system",
            "/admin/password");

    /// The entry of the navigation that this page is below.
    public String section() {
        if (path.startsWith("/admin/journal")) {
            return "/admin/system";
        }
        return SECTIONS.stream()
                .filter(section -> path.equals(section) || path.startsWith(section + "/"))
                .findAny()
                .orElse("/admin");
    }

    /// An actor as people call them: `admin` for `staff:admin`.
    public String who(String actor) {
        return actor.startsWith("staff:") ? actor.substring("staff:".length()) : actor;
    }

    /// A new identity for a form.
    public String commandId() {
        return CommandId.random().value();
    }

    /// An address with what is asked for in it, and nothing of what is not.
    ///
    /// @param parameters names and values in turn; one whose value is null or empty is left out
    public String link(String to, @Nullable Object... parameters) {
        var address = UriComponentsBuilder.fromPath(to);
        var values = new HashMap<String, Object>();
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            var value = parameters[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                address.queryParam(String.valueOf(parameters[i]), "{value" + i + "}");
                values.put("value" + i, value);
            }
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    @ControllerAdvice(basePackages = "shop.stampede.admin")
    static class Around {

        @ModelAttribute("desk")
        Desk desk(HttpServletRequest request) {
            return of(request);
        }
    }

    static Desk of(HttpServletRequest request) {
        return new Desk(
                request.getRequestURI(),
                Optional.ofNullable(request.getUserPrincipal())
                        .map(Principal::getName)
                        .orElse(null),
                request.getRequestURI().equals("/admin/search") ? request.getParameter("q") : null);
    }
}
