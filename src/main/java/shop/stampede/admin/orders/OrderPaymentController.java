package shop.stampede.admin.orders;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.orders.RecordPayment;

@Controller
class OrderPaymentController {

    private final OrderDesk desk;

    OrderPaymentController(OrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/orders/{id}/payment")
    ModelAndView pay(@PathVariable String id, Form form, Submission submission) {
        var order = OrderDesk.id(id);
        return desk.handle(order, form, "pay", () -> switch (submission.send(
                new RecordPayment(order, form.text("reference")))) {
            case RecordPayment.Result.Recorded _ ->
                submission.seeOther(OrderDesk.path(order), Notice.good("admin.order.paid"));
            case RecordPayment.Result.NotNow refused ->
                submission.seeOther(OrderDesk.path(order), OrderDesk.notNow(refused.sentence()));
            case RecordPayment.Result.NoSuchOrder _ -> throw new NotFound();
        });
    }
}
