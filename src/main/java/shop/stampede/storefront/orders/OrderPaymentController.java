package shop.stampede.storefront.orders;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.PayAgain;
import shop.stampede.orders.query.OrderSummary;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Actor;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.web.VersionCookie;
import shop.stampede.storefront.NoSuchPage;
import shop.stampede.storefront.Pages;

/// Another try to pay, after a card was declined.
@Controller
class OrderPaymentController {

    private final CommandGateway gateway;
    private final OrderAccess access;
    private final VersionCookie versionCookie;

    OrderPaymentController(CommandGateway gateway, OrderAccess access, VersionCookie versionCookie) {
        this.gateway = gateway;
        this.access = access;
        this.versionCookie = versionCookie;
    }

    @PostMapping("/orders/{id}/payment")
    ModelAndView pay(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String accessKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var order = access.open(id, accessKey);
        try {
            var receipt = gateway.send(
                    CommandId.given(typed.getOrDefault("commandId", "")), Actor.SHOPPER, command(order, typed));
            versionCookie.remember(receipt, response);
            return switch (receipt.result()) {
                case PayAgain.Result.Requested _ -> Pages.seeOther(OrderAccess.address(order.orderId(), accessKey));
                case PayAgain.Result.NotNow(var _, var sentence) ->
                    OrderPage.refused(order, accessKey, typed, List.of(), sentence);
                case PayAgain.Result.NoSuchOrder _ -> throw new NoSuchPage();
            };
        } catch (InvalidInput invalid) {
            return OrderPage.refused(order, accessKey, typed, invalid.errors(), null);
        }
    }

    private static PayAgain command(OrderSummary order, Map<String, String> typed) {
        var method = PaymentMethod.of(typed.getOrDefault("paymentMethod", ""));
        return new PayAgain(
                new OrderId(order.orderId()),
                method,
                method == PaymentMethod.TEST_CARD ? TestCard.withNumber(typed.getOrDefault("cardNumber", "")) : null);
    }
}
