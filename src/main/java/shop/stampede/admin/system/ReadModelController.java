package shop.stampede.admin.system;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ReadModelController {

    private final ReadModelDesk desk;

    ReadModelController(ReadModelDesk desk) {
        this.desk = desk;
    }

    @GetMapping(ReadModelDesk.PATH + "/{name}")
    ModelAndView show(@PathVariable String name) {
        return desk.show(name);
    }
}
