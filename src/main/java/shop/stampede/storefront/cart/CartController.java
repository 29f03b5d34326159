package shop.stampede.storefront.cart;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class CartController {

    private final CartPages pages;

    CartController(CartPages pages) {
        this.pages = pages;
    }

    @GetMapping("/cart")
    ModelAndView cart(HttpServletRequest request) {
        return pages.show(request);
    }
}
