package shop.stampede.admin.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses with what is asked for in them, and nothing of what is not: `${@links.to('/admin/orders', 'q', q)}`.
@Component("links")
class Links {

    /// @param parameters names and values in turn; one whose value is null or empty is left out
    public String to(String path, @Nullable Object... parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            var value = parameters[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                address.queryParam(String.valueOf(parameters[i]), "{value" + i + "}");
                address.uriVariables(Map.of("value" + i, value));
            }
        }
        return address.encode().build().toUriString();
    }
}
