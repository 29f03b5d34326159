package shop.stampede.storefront;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.IntSupplier;
import shop.stampede.catalog.query.CategoryNode;

/// What every page of the shop has around its content. Nothing is asked for until a template shows it, so a change
/// that ends in a redirect costs no query.
public final class Frame {

    private final HttpServletRequest request;
    private final CategoryMenu categories;
    private final IntSupplier cart;

    Frame(HttpServletRequest request, CategoryMenu categories, IntSupplier cart) {
        this.request = request;
        this.categories = categories;
        this.cart = cart;
    }

    /// The categories at the top of the tree.
    public List<CategoryNode> menu() {
        return categories.top();
    }

    public int pieces() {
        return cart.getAsInt();
    }

    public boolean at(String path) {
        var here = request.getRequestURI();
        return here.equals(path) || here.startsWith(path + "/") && path.startsWith("/categories/");
    }

    public String searchedFor() {
        var q = request.getParameter("q");
        return q == null ? "" : q;
    }
}
