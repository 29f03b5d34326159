package shop.stampede.admin.orders;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.orders.PackOrder;

@Controller
class OrderPackingController {

    private final OrderDesk desk;

    OrderPackingController(OrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/orders/{id}/packing")
    ModelAndView pack(@PathVariable String id, Form form, Submission submission) {
        var order = OrderDesk.id(id);
        return desk.handle(order, form, "pack", () -> switch (submission.send(new PackOrder(order))) {
            case PackOrder.Result.Packed _ ->
                submission.seeOther(OrderDesk.path(order), Notice.good("admin.order.packed"));
            case PackOrder.Result.NotNow refused ->
                submission.seeOther(OrderDesk.path(order), OrderDesk.notNow(refused.sentence()));
            case PackOrder.Result.NoSuchOrder _ -> throw new NotFound();
        });
    }
}
