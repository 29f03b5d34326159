package shop.stampede.admin.orders;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;

@Controller
class OrderController {

    private final OrderDesk desk;

    OrderController(OrderDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/orders/{id}")
    ModelAndView show(@PathVariable String id) {
        return desk.show(OrderDesk.id(id), Form.blank(), "");
    }
}
