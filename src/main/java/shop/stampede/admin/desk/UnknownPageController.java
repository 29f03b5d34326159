package shop.stampede.admin.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Every address below `/admin` that nobody else answers.
@Controller
class UnknownPageController {

    @GetMapping("/admin/**")
    void unknown() {
        throw new NotFound();
    }
}
