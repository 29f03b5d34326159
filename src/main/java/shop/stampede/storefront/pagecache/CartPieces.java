package shop.stampede.storefront.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shop.stampede.orders.CartId;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.shared.readmodels.RowChanges;
import shop.stampede.storefront.CartCookie;

/// How many pieces are in a shopper's cart, remembered until the cart changes, so that looking round with a full cart
/// costs no query either.
@Component
class CartPieces implements RowChanges.Listener {

    private static final int MOST = 20_000;
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final OrderQueries orders;
    private final CartCookie cookie;
    private final RowChanges changes;
    private final RecentChanges recent = new RecentChanges();
    private final Cache<String, Integer> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(OLDEST).build();

    CartPieces(OrderQueries orders, CartCookie cookie, RowChanges changes) {
        this.orders = orders;
        this.cookie = cookie;
        this.changes = changes;
        changes.tell(this);
    }

    int of(HttpServletRequest request) {
        return request.getHeader("Cookie") == null
                ? 0
                : cookie.of(request).map(this::in).orElse(0);
    }

    /// A page without the number is better than none while the database is away.
    private int in(CartId cart) {
        var key = cart.value().toString();
        var remembered = known.getIfPresent(key);
        if (remembered != null || changes.isCutOff()) {
            return remembered == null ? 0 : remembered;
        }
        long start = System.nanoTime();
        try {
            int pieces = orders.cart(cart).pieces();
            if (changes.isListening()) {
                known.put(key, pieces);
                if (recent.since(start, OrderQueries.CART, key)) {
                    known.invalidate(key);
                }
            }
            return pieces;
        } catch (DataAccessException away) {
            return 0;
        }
    }

    @Override
    public void changed(String model, Set<String> keys) {
        if (model.equals(OrderQueries.CART)) {
            recent.changed(model, keys);
            known.invalidateAll(keys);
        }
    }

    @Override
    public void anyChanged(String model) {
        if (model.equals(OrderQueries.CART)) {
            anythingChanged();
        }
    }

    @Override
    public void anythingChanged() {
        recent.anythingChanged();
        known.invalidateAll();
    }

    @Override
    public void switched(String model) {
        anyChanged(model);
    }
}
