package shop.stampede.admin.system;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The entry of the navigation: leads to the first of its pages.
@Controller
class SystemController {

    @GetMapping("/admin/system")
    String system() {
        return "redirect:" + ReadModelDesk.PATH;
    }
}
