package shop.stampede.storefront.checkout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.orders.CartId;
import shop.stampede.orders.ChangeCartLine;
import shop.stampede.orders.RemoveFromCart;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.shared.web.VersionCookie;
import shop.stampede.storefront.CartCookie;
import shop.stampede.storefront.Pages;
import shop.stampede.storefront.cart.Carts;

/// Makes the cart what there is left of it, and shows the checkout again with everything that was typed.
@Controller
class CheckoutAdjustmentController {

    private final CommandGateway gateway;
    private final Carts carts;
    private final CartCookie cookie;
    private final VersionCookie versionCookie;

    CheckoutAdjustmentController(CommandGateway gateway, Carts carts, CartCookie cookie, VersionCookie versionCookie) {
        this.gateway = gateway;
        this.carts = carts;
        this.cookie = cookie;
        this.versionCookie = versionCookie;
    }

    @PostMapping("/checkout/adjustment")
    ModelAndView adjust(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cart = cookie.of(request);
        if (cart.isEmpty()) {
            return Pages.seeOther("/cart");
        }
        var latest = RequestedVersion.current();
        for (var missing : typed.getOrDefault("missing", List.of())) {
            var receipt = change(cart.get(), missing);
            versionCookie.remember(receipt, response);
            latest = receipt.version().and(latest);
        }
        var left = RequestedVersion.during(latest, () -> carts.of(cart));
        if (left.isEmpty()) {
            return Pages.seeOther("/cart");
        }
        var form = CheckoutForm.of(typed).again(CommandId.random().value());
        return Pages.show("checkout/checkout", CheckoutPage.of(form, left), HttpStatus.OK);
    }

    /// @param missing `SKU=pieces left`
    private Receipt<?> change(CartId cart, String missing) {
        var at = Math.max(0, missing.lastIndexOf('='));
        var sku = new Sku(missing.substring(0, at));
        var left = missing.substring(at + 1);
        return left.matches("[1-9]\\d{0,2}")
                ? gateway.send(CommandId.random(), Actor.SHOPPER, new ChangeCartLine(cart, sku, Integer.parseInt(left)))
                : gateway.send(CommandId.random(), Actor.SHOPPER, new RemoveFromCart(cart, sku));
    }
}
