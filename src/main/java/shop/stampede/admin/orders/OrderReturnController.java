package shop.stampede.admin.orders;

import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.ReturnItems;
import shop.stampede.shared.Sku;

/// Takes pieces of an order back: how many of each item stands in fields `items[0].sku`, `items[0].quantity`.
@Controller
class OrderReturnController {

    static final String FORM = "return";

    private final OrderDesk desk;

    OrderReturnController(OrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/orders/{id}/return")
    ModelAndView takeBack(@PathVariable String id, Form form, Submission submission) {
        var order = OrderDesk.id(id);
        return desk.handle(order, form, FORM, () -> switch (submission.send(read(order, form))) {
            case ReturnItems.Result.Returned _ ->
                submission.seeOther(OrderDesk.path(order), Notice.good("admin.order.returned"));
            case ReturnItems.Result.NotNow refused ->
                submission.seeOther(OrderDesk.path(order), OrderDesk.notNow(refused.sentence()));
            case ReturnItems.Result.TooMany(var sku, var possible) ->
                submission.seeOther(
                        OrderDesk.path(order), Notice.refused("admin.order.tooManyBack", sku.value(), possible));
            case ReturnItems.Result.NoSuchOrder _ -> throw new NotFound();
        });
    }

    private static ReturnItems read(OrderId order, Form form) {
        var items = new ArrayList<ReturnItems.Item>();
        for (int i = 0; i < form.rows("items"); i++) {
            var row = "items[%d]".formatted(i);
            int quantity = form.wholeNumberOr(row + ".quantity", 0);
            if (quantity != 0) {
                var item = form.nested(row, () -> new ReturnItems.Item(new Sku(form.text(row + ".sku")), quantity));
                if (item != null) {
                    items.add(item);
                }
            }
        }
        if (items.isEmpty() && form.errors().isEmpty()) {
            form.error("items[0].quantity", "Please say how many pieces of at least one item have come back.");
        }
        form.done();
        return new ReturnItems(order, items, form.checked("restock"), form.checked("refund"));
    }
}
