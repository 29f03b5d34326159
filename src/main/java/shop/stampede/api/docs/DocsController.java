package shop.stampede.api.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document as a page: no script, nothing from elsewhere.
@Controller
class DocsController {

    private final OpenApiWebMvcResource document;
    private final JsonMapper json;
    private final String address;

    DocsController(
            OpenApiWebMvcResource document, JsonMapper json, @Value("${springdoc.api-docs.path}") String address) {
        this.document = document;
        this.json = json;
        this.address = address;
    }

    @GetMapping("/api/docs")
    String docs(HttpServletRequest request, Model model) throws JsonProcessingException {
        var openApi = document.openapiJson(request, address, Locale.ENGLISH);
        model.addAttribute("page", new DocsReading(json.readTree(openApi)).page());
        return "api/docs";
    }
}
