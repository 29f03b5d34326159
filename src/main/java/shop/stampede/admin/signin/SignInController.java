package shop.stampede.admin.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page; the form is taken by Spring Security under the same address.
@Controller
class SignInController {

    static final String PATH = "/admin/sign-in";

    @GetMapping(PATH)
    String page(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String problem,
            @RequestParam(required = false) @Nullable String signedOut,
            Model model) {
        model.addAttribute("to", WantedPage.checked(to));
        model.addAttribute("problem", SignInProblem.named(problem));
        model.addAttribute("signedOut", signedOut != null);
        return "admin/signin/sign-in";
    }
}
