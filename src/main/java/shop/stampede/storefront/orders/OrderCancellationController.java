package shop.stampede.storefront.orders;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.orders.CancelOrder;
import shop.stampede.orders.OrderId;
import shop.stampede.shared.Actor;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.web.VersionCookie;
import shop.stampede.storefront.NoSuchPage;
import shop.stampede.storefront.Pages;

/// A shopper changes their mind before anything was packed.
@Controller
class OrderCancellationController {

    private static final String NO_REASON = "No reason given";

    private final CommandGateway gateway;
    private final OrderAccess access;
    private final VersionCookie versionCookie;

    OrderCancellationController(CommandGateway gateway, OrderAccess access, VersionCookie versionCookie) {
        this.gateway = gateway;
        this.access = access;
        this.versionCookie = versionCookie;
    }

    @PostMapping("/orders/{id}/cancellation")
    ModelAndView cancel(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String accessKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var order = access.open(id, accessKey);
        try {
            var reason = typed.getOrDefault("reason", "").strip();
            var receipt = gateway.send(
                    CommandId.given(typed.getOrDefault("commandId", "")),
                    Actor.SHOPPER,
                    new CancelOrder(new OrderId(order.orderId()), reason.isEmpty() ? NO_REASON : reason));
            versionCookie.remember(receipt, response);
            return switch (receipt.result()) {
                case CancelOrder.Result.Cancelled _ -> Pages.seeOther(OrderAccess.address(order.orderId(), accessKey));
                case CancelOrder.Result.NotNow(var _, var sentence) ->
                    OrderPage.refused(order, accessKey, typed, List.of(), sentence);
                case CancelOrder.Result.NoSuchOrder _ -> throw new NoSuchPage();
            };
        } catch (InvalidInput invalid) {
            return OrderPage.refused(order, accessKey, typed, invalid.errors(), null);
        }
    }
}
