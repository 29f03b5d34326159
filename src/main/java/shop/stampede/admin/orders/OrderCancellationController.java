package shop.stampede.admin.orders;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.orders.CancelOrder;

@Controller
class OrderCancellationController {

    private final OrderDesk desk;

    OrderCancellationController(OrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/orders/{id}/cancellation")
    ModelAndView cancel(@PathVariable String id, Form form, Submission submission) {
        var order = OrderDesk.id(id);
        return desk.handle(order, form, "cancel", () -> switch (submission.send(
                new CancelOrder(order, form.text("reason")))) {
            case CancelOrder.Result.Cancelled _ ->
                submission.seeOther(OrderDesk.path(order), Notice.good("admin.order.cancelled"));
            case CancelOrder.Result.NotNow refused ->
                submission.seeOther(OrderDesk.path(order), OrderDesk.notNow(refused.sentence()));
            case CancelOrder.Result.NoSuchOrder _ -> throw new NotFound();
        });
    }
}
