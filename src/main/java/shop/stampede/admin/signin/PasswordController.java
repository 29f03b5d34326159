package shop.stampede.admin.signin;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Pages;
import shop.stampede.admin.desk.Submission;

/// Lets administrators change their own password.
@Controller
class PasswordController {

    private static final String PATH = "/admin/password";
    private static final int MIN_LENGTH = 12;
    private static final int MAX_BYTES = 72;

    private final Administrators administrators;
    private final PasswordEncoder encoder;

    PasswordController(Administrators administrators, PasswordEncoder encoder) {
        this.administrators = administrators;
        this.encoder = encoder;
    }

    @GetMapping(PATH)
    ModelAndView show() {
        return Pages.show("admin/signin/password", PATH, Form.blank());
    }

    @PostMapping(PATH)
    ModelAndView change(Form form, Principal principal, Submission submission) {
        var administrator = administrators.find(principal.getName()).orElseThrow();
        var password = form.value("newPassword");
        if (!encoder.matches(form.value("currentPassword"), administrator.passwordHash())) {
            form.error("currentPassword", "This is not your password.");
        }
        if (password.length() < MIN_LENGTH || password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            form.error("newPassword", "Please choose one of at least 12 characters and at most 72 bytes.");
        } else if (!password.equals(form.value("repeatedPassword"))) {
            form.error("repeatedPassword", "This differs from the new password above.");
        }
        if (!form.errors().isEmpty()) {
            return Pages.show("admin/signin/password", PATH, form);
        }
        var hash = Objects.requireNonNull(encoder.encode(password));
        submission.send(new ChangePassword(new Administrator(administrator.userName(), hash)));
        return submission.seeOther(PATH, Notice.good("admin.password.changed"));
    }
}
