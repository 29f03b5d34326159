package shop.stampede.storefront.cart;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.VariantOffer;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;
import shop.stampede.storefront.CartCookie;
import shop.stampede.storefront.Pages;
import shop.stampede.storefront.cart.CartPage.CartNews;

/// Shows the cart, and says what has just happened to it. What happened travels in the address, since shoppers have
/// no session: `/cart?removed=SKU&quantity=2`.
@Component
class CartPages {

    private static final Map<String, String> TONES = Map.of(
            "added", "good",
            "limited", "warn",
            "changed", "good",
            "removed", "info",
            "soldOut", "bad",
            "gone", "bad");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    private final Carts carts;
    private final CatalogQueries catalog;
    private final CartCookie cookie;

    CartPages(Carts carts, CatalogQueries catalog, CartCookie cookie) {
        this.carts = carts;
        this.catalog = catalog;
        this.cookie = cookie;
    }

    ModelAndView show(HttpServletRequest request) {
        return page(request, news(request), HttpStatus.OK);
    }

    /// The cart as it is, and why what was asked for was not done.
    ModelAndView refused(HttpServletRequest request, CartNews why) {
        return page(request, List.of(why), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static String address(String happened, Sku sku, int quantity) {
        return UriComponentsBuilder.fromPath("/cart")
                .queryParam(happened, "{sku}")
                .queryParam("quantity", quantity)
                .encode()
                .buildAndExpand(sku.value())
                .toUriString();
    }

    CartNews news(String kind, Sku sku, int quantity) {
        return new CartNews(kind, TONES.getOrDefault(kind, "info"), offer(sku), quantity, null);
    }

    static CartNews invalid(InvalidInput invalid) {
        return new CartNews(
                "invalid", "bad", null, 0, invalid.errors().getFirst().message());
    }

    private ModelAndView page(HttpServletRequest request, List<CartNews> news, HttpStatus status) {
        return Pages.show("cart/cart", new CartPage(carts.of(cookie.of(request)), news), status);
    }

    private List<CartNews> news(HttpServletRequest request) {
        return TONES.keySet().stream()
                .filter(kind -> request.getParameter(kind) != null)
                .limit(1)
                .flatMap(kind -> Skus.parse(request.getParameter(kind)).stream()
                        .map(sku -> news(kind, sku, number(request.getParameter("quantity")))))
                .filter(news -> news.offer() != null)
                .toList();
    }

    private @Nullable VariantOffer offer(Sku sku) {
        return catalog.offers(List.of(sku)).stream().findFirst().orElse(null);
    }

    private static int number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
