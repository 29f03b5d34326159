package shop.stampede.admin.desk;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// Pages with all that their template needs, under the name `page`.
public final class Pages {

    private Pages() {}

    public static ModelAndView show(String template, Object page) {
        return new ModelAndView(template, Map.of("page", page), HttpStatus.OK);
    }

    /// 422 if the form has errors: the page it was sent from, with what was typed.
    public static ModelAndView show(String template, Object page, Form form) {
        var status = form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(template, Map.of("page", page, "form", form), status);
    }
}
