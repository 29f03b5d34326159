package shop.stampede.storefront.orders;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.storefront.NoSuchPage;
import shop.stampede.storefront.Pages;

/// The page that follows the checkout, and the one to come back to by its link.
@Controller
class OrderController {

    private final OrderAccess access;

    OrderController(OrderAccess access) {
        this.access = access;
    }

    /// 202 with a page that asks again by itself while the order cannot be read yet.
    @GetMapping("/orders/{id}")
    ModelAndView order(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String accessKey,
            @RequestParam(defaultValue = "") String attempt) {
        int asked = Polling.attempt(attempt);
        return access.find(id, accessKey)
                .map(order -> Pages.show(
                        "orders/order",
                        new OrderPage(
                                order, accessKey, asked, CommandId.random().value(), List.of(), null, Map.of())))
                .orElseGet(() -> pending(id, accessKey, asked));
    }

    private ModelAndView pending(String id, String accessKey, int asked) {
        if (accessKey.isBlank() || !access.mayBeOnItsWay(id)) {
            throw new NoSuchPage();
        }
        var address = OrderAccess.address(UUID.fromString(id), accessKey);
        return Pages.show("orders/pending", new PendingPage(address, asked), HttpStatus.ACCEPTED);
    }
}
