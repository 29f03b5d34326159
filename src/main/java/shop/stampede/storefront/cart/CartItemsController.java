package shop.stampede.storefront.cart;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.orders.AddToCart;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.shared.Actor;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.shared.web.VersionCookie;
import shop.stampede.storefront.CartCookie;
import shop.stampede.storefront.Pages;
import shop.stampede.storefront.cart.CartPage.CartNews;

/// Puts something into the cart. With htmx the shopper stays where they are and hears of it there.
@Controller
class CartItemsController {

    private final CommandGateway gateway;
    private final OrderQueries orders;
    private final CartPages pages;
    private final CartCookie cookie;
    private final VersionCookie versionCookie;

    CartItemsController(
            CommandGateway gateway,
            OrderQueries orders,
            CartPages pages,
            CartCookie cookie,
            VersionCookie versionCookie) {
        this.gateway = gateway;
        this.orders = orders;
        this.pages = pages;
        this.cookie = cookie;
        this.versionCookie = versionCookie;
    }

    @PostMapping("/cart/items")
    ModelAndView add(
            @RequestParam(defaultValue = "") String sku,
            @RequestParam(defaultValue = "1") String quantity,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var wanted = new AddToCart(cookie.keep(request, response), new Sku(sku), Skus.quantity(quantity));
            var receipt = gateway.send(CommandId.random(), Actor.SHOPPER, wanted);
            versionCookie.remember(receipt, response);
            return switch (receipt.result()) {
                case AddToCart.Result.Added added -> {
                    var kind = added.limited() ? "limited" : "added";
                    yield htmx == null
                            ? Pages.seeOther(CartPages.address(kind, added.sku(), added.quantity()))
                            : inPlace(
                                    pages.news(kind, added.sku(), added.quantity()),
                                    RequestedVersion.during(receipt.version(), () -> orders.cart(added.cart()))
                                            .pieces());
                }
                case AddToCart.Result.SoldOut(var gone) -> refused(pages.news("soldOut", gone, 0), htmx, request);
                case AddToCart.Result.NoSuchSku(var unknown) -> refused(pages.news("gone", unknown, 0), htmx, request);
            };
        } catch (InvalidInput invalid) {
            return refused(CartPages.invalid(invalid), htmx, request);
        }
    }

    private ModelAndView refused(CartNews why, @Nullable String htmx, HttpServletRequest request) {
        if (htmx == null) {
            return pages.refused(request, why);
        }
        var answer = inPlace(why, -1);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static ModelAndView inPlace(CartNews news, int pieces) {
        return Pages.show("cart/added", news).addObject("pieces", pieces);
    }
}
