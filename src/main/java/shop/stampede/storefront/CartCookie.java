package shop.stampede.storefront;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import shop.stampede.orders.CartId;

/// Which cart is this browser's: the one thing the shop remembers of a guest, for [#LIFETIME] from the last change.
/// A cookie that no cart can have is as good as none.
@Component
public class CartCookie {

    static final String NAME = "stampede-cart";
    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final int UUID_LENGTH = 36;

    public Optional<CartId> of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : parse(cookie.getValue());
    }

    /// The browser's cart, or a new one; either way the cookie lives on.
    public CartId keep(HttpServletRequest request, HttpServletResponse response) {
        var cart = of(request).orElseGet(() -> new CartId(UUID.randomUUID()));
        var cookie = ResponseCookie.from(NAME, cart.value().toString())
                .path("/")
                .maxAge(LIFETIME)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return cart;
    }

    private static Optional<CartId> parse(@Nullable String value) {
        if (value == null || value.length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CartId(UUID.fromString(value)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
