package shop.stampede.admin.orders;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.orders.DeliverOrder;

@Controller
class OrderDeliveryController {

    private final OrderDesk desk;

    OrderDeliveryController(OrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/orders/{id}/delivery")
    ModelAndView deliver(@PathVariable String id, Form form, Submission submission) {
        var order = OrderDesk.id(id);
        return desk.handle(order, form, "deliver", () -> switch (submission.send(new DeliverOrder(order))) {
            case DeliverOrder.Result.Delivered _ ->
                submission.seeOther(OrderDesk.path(order), Notice.good("admin.order.delivered"));
            case DeliverOrder.Result.NotNow refused ->
                submission.seeOther(OrderDesk.path(order), OrderDesk.notNow(refused.sentence()));
            case DeliverOrder.Result.NoSuchOrder _ -> throw new NotFound();
        });
    }
}
