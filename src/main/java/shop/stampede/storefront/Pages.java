package shop.stampede.storefront;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The two ways a controller of the shop answers: with a page, or with the address of one.
public final class Pages {

    private Pages() {}

    /// @param page all that the template needs, known there as `page`
    public static ModelAndView show(String template, Object page) {
        return new ModelAndView("storefront/" + template, "page", page);
    }

    public static ModelAndView show(String template, Object page, HttpStatus status) {
        var answer = show(template, page);
        answer.setStatus(status);
        return answer;
    }

    /// What follows a change: 303, so that loading the next page again changes nothing again.
    public static ModelAndView seeOther(String address) {
        var redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
