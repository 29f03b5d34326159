package shop.stampede.storefront.cart;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.orders.RemoveFromCart;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.web.VersionCookie;
import shop.stampede.storefront.CartCookie;
import shop.stampede.storefront.Pages;

/// Takes something out of the cart; the page that follows offers to put it back.
@Controller
class CartItemRemovalController {

    private final CommandGateway gateway;
    private final CartCookie cookie;
    private final VersionCookie versionCookie;

    CartItemRemovalController(CommandGateway gateway, CartCookie cookie, VersionCookie versionCookie) {
        this.gateway = gateway;
        this.cookie = cookie;
        this.versionCookie = versionCookie;
    }

    @PostMapping("/cart/items/{sku}/removal")
    ModelAndView remove(@PathVariable String sku, HttpServletRequest request, HttpServletResponse response) {
        var wanted = new RemoveFromCart(cookie.keep(request, response), new Sku(sku));
        var receipt = gateway.send(CommandId.random(), Actor.SHOPPER, wanted);
        versionCookie.remember(receipt, response);
        return switch (receipt.result()) {
            case RemoveFromCart.Result.Removed removed ->
                Pages.seeOther(CartPages.address("removed", removed.sku(), removed.quantity()));
            case RemoveFromCart.Result.NotInCart _ -> Pages.seeOther("/cart");
        };
    }
}
