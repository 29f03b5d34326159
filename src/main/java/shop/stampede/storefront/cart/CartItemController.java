package shop.stampede.storefront.cart;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.orders.ChangeCartLine;
import shop.stampede.shared.Actor;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.web.VersionCookie;
import shop.stampede.storefront.CartCookie;
import shop.stampede.storefront.Pages;

/// Changes how many of something are in the cart.
@Controller
class CartItemController {

    private final CommandGateway gateway;
    private final CartPages pages;
    private final CartCookie cookie;
    private final VersionCookie versionCookie;

    CartItemController(CommandGateway gateway, CartPages pages, CartCookie cookie, VersionCookie versionCookie) {
        this.gateway = gateway;
        this.pages = pages;
        this.cookie = cookie;
        this.versionCookie = versionCookie;
    }

    @PostMapping("/cart/items/{sku}")
    ModelAndView change(
            @PathVariable String sku,
            @RequestParam(defaultValue = "") String quantity,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var wanted = new ChangeCartLine(cookie.keep(request, response), new Sku(sku), Skus.quantity(quantity));
            var receipt = gateway.send(CommandId.random(), Actor.SHOPPER, wanted);
            versionCookie.remember(receipt, response);
            return switch (receipt.result()) {
                case ChangeCartLine.Result.Changed changed ->
                    Pages.seeOther(CartPages.address(
                            changed.limited() ? "limited" : "changed", changed.sku(), changed.quantity()));
                case ChangeCartLine.Result.SoldOut(var gone) -> pages.refused(request, pages.news("soldOut", gone, 0));
                case ChangeCartLine.Result.NotInCart _ -> Pages.seeOther("/cart");
            };
        } catch (InvalidInput invalid) {
            return pages.refused(request, CartPages.invalid(invalid));
        }
    }
}
