package shop.stampede.storefront;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import shop.stampede.orders.query.OrderQueries;

/// Gives each page of the shop its [Frame].
@ControllerAdvice("shop.stampede.storefront")
class FrameAdvice {

    private final CategoryMenu categories;
    private final OrderQueries orders;
    private final CartCookie cookie;

    FrameAdvice(CategoryMenu categories, OrderQueries orders, CartCookie cookie) {
        this.categories = categories;
        this.orders = orders;
        this.cookie = cookie;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return new Frame(
                request,
                categories,
                () -> cookie.of(request).map(cart -> orders.cart(cart).pieces()).orElse(0));
    }
}
