package shop.stampede.storefront.checkout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.PlaceOrder.NewPrice;
import shop.stampede.orders.PlaceOrder.Unavailable;
import shop.stampede.shared.Actor;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandIdReused;
import shop.stampede.shared.web.VersionCookie;
import shop.stampede.storefront.CartCookie;
import shop.stampede.storefront.Pages;
import shop.stampede.storefront.cart.Cart;
import shop.stampede.storefront.cart.CartLine;
import shop.stampede.storefront.cart.Carts;
import shop.stampede.storefront.checkout.CheckoutPage.Missing;

/// Makes an order of the cart. The lines and prices that the page showed are sent along with what was typed, and they
/// are what is ordered: the price a shopper saw is the price paid, or they are told and asked again.
@Controller
class CheckoutController {

    private static final String DEFAULT_COUNTRY = "DE";

    private final CommandGateway gateway;
    private final Carts carts;
    private final CartCookie cookie;
    private final VersionCookie versionCookie;

    CheckoutController(CommandGateway gateway, Carts carts, CartCookie cookie, VersionCookie versionCookie) {
        this.gateway = gateway;
        this.carts = carts;
        this.cookie = cookie;
        this.versionCookie = versionCookie;
    }

    @GetMapping("/checkout")
    ModelAndView checkout(HttpServletRequest request, Locale locale) {
        var cart = carts.of(cookie.of(request));
        if (!cart.ready()) {
            return Pages.seeOther("/cart");
        }
        var country = locale.getCountry().isEmpty() ? DEFAULT_COUNTRY : locale.getCountry();
        return page(CheckoutPage.of(CheckoutForm.empty(CommandId.random().value(), country), cart), HttpStatus.OK);
    }

    @PostMapping("/checkout")
    ModelAndView order(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = CheckoutForm.of(typed);
        try {
            var command = PlaceOrderForm.command(form, cookie.of(request).orElse(null));
            var receipt = gateway.send(CommandId.given(form.commandId()), Actor.SHOPPER, command);
            versionCookie.remember(receipt, response);
            return switch (receipt.result()) {
                case PlaceOrder.Result.Placed placed -> Pages.seeOther(address(placed));
                case PlaceOrder.Result.PriceChanged(var prices) ->
                    refused(again(form, request, prices).changed(prices));
                case PlaceOrder.Result.OutOfStock(var unavailable) -> {
                    var page = again(form, request, List.of());
                    yield refused(page.missing(named(unavailable, page.cart())));
                }
                case PlaceOrder.Result.NoSuchSku(var skus) -> {
                    var gone = skus.stream().map(sku -> new Unavailable(sku, 0)).toList();
                    var page = again(form, request, List.of());
                    yield refused(page.missing(named(gone, page.cart())));
                }
            };
        } catch (InvalidInput invalid) {
            return refused(again(form, request, List.of()).with(invalid.errors()));
        } catch (CommandIdReused reused) {
            return refused(again(form, request, List.of()).alreadySent());
        }
    }

    private CheckoutPage again(CheckoutForm form, HttpServletRequest request, List<NewPrice> prices) {
        Map<Sku, Money> newer =
                prices.stream().collect(Collectors.toMap(NewPrice::sku, NewPrice::now, (first, _) -> first));
        return CheckoutPage.of(form.again(CommandId.random().value()), carts.of(cookie.of(request), newer));
    }

    private static ModelAndView refused(CheckoutPage page) {
        return page(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(CheckoutPage page, HttpStatus status) {
        return Pages.show("checkout/checkout", page, status);
    }

    private static List<Missing> named(List<Unavailable> unavailable, Cart cart) {
        var titles = cart.lines().stream().collect(Collectors.toMap(CartLine::sku, CartLine::fullTitle));
        return unavailable.stream()
                .map(item -> new Missing(
                        item.sku().value(),
                        titles.getOrDefault(item.sku().value(), item.sku().value()),
                        Math.max(0, item.available())))
                .toList();
    }

    private static String address(PlaceOrder.Result.Placed placed) {
        return UriComponentsBuilder.fromPath("/orders/{id}")
                .queryParam("accessKey", "{key}")
                .encode()
                .buildAndExpand(placed.id().value(), placed.accessKey())
                .toUriString();
    }
}
