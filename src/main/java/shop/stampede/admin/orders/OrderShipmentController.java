package shop.stampede.admin.orders;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.orders.ShipOrder;

@Controller
class OrderShipmentController {

    private final OrderDesk desk;

    OrderShipmentController(OrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/orders/{id}/shipment")
    ModelAndView ship(@PathVariable String id, Form form, Submission submission) {
        var order = OrderDesk.id(id);
        return desk.handle(order, form, "ship", () -> switch (submission.send(
                new ShipOrder(order, form.text("carrier"), form.text("trackingNumber")))) {
            case ShipOrder.Result.Shipped _ ->
                submission.seeOther(OrderDesk.path(order), Notice.good("admin.order.shipped"));
            case ShipOrder.Result.NotNow refused ->
                submission.seeOther(OrderDesk.path(order), OrderDesk.notNow(refused.sentence()));
            case ShipOrder.Result.NoSuchOrder _ -> throw new NotFound();
        });
    }
}
