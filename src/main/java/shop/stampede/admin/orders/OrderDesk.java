package shop.stampede.admin.orders;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Pages;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.shared.InvalidInput;

/// One order's page, and how the forms on it end.
@Component
class OrderDesk {

    private final OrderQueries orders;

    OrderDesk(OrderQueries orders) {
        this.orders = orders;
    }

    static OrderId id(String segment) {
        return new OrderId(Addresses.id(segment));
    }

    static String path(OrderId id) {
        return "/admin/orders/" + id.value();
    }

    ModelAndView show(OrderId id, Form form, String formName) {
        var order = orders.forStaff(id).orElseThrow(NotFound::new);
        return Pages.show("admin/orders/order", OrderPage.of(order, formName), form);
    }

    /// Does what the form asks for; where something is wrong with it, the page comes again with what was typed.
    ModelAndView handle(OrderId id, Form form, String formName, Supplier<ModelAndView> work) {
        try {
            return work.get();
        } catch (InvalidInput invalid) {
            return show(id, form.refusedBy(invalid), formName);
        }
    }

    static Notice notNow(String sentence) {
        return Notice.refused("admin.order.notNow", sentence);
    }
}
