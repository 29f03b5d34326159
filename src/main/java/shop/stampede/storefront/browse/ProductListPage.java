package shop.stampede.storefront.browse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import shop.stampede.catalog.query.CategoryNode;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.shared.Slice;
import shop.stampede.storefront.Crumb;

/// @param address where this list is, without its parameters
/// @param below categories to narrow the list to
record ProductListPage(
        String address,
        ListRequest request,
        @Nullable CategoryNode category,
        List<Crumb> crumbs,
        List<CategoryNode> below,
        Slice<ProductCard> products) {

    private static final List<String> FILTERS =
            List.of("q", "category", "tag", "minPrice", "maxPrice", "inStock", "sort", "size");

    private static final List<String> NO_FILTERS = List.of("sort", "size", "category");

    public boolean search() {
        return address.equals("/search");
    }

    /// Which heading the list has, where it is not a category's name.
    public String kind() {
        return !search() ? "all" : typed("q") == null ? "search" : "found";
    }

    public boolean filtered() {
        return FILTERS.stream()
                .filter(name -> !NO_FILTERS.contains(name) && !(search() && name.equals("q")))
                .anyMatch(name -> typed(name) != null);
    }

    public boolean laterPage() {
        return request.after() != null;
    }

    public @Nullable String typed(String name) {
        return request.text(name);
    }

    /// Where the list goes on, or null at its end.
    public @Nullable String more() {
        return products.next() == null ? null : address("after", products.next());
    }

    /// The list without one of its filters, from its beginning.
    public String without(String filter) {
        return address(filter, "");
    }

    private String address(String name, String value) {
        var uri = UriComponentsBuilder.fromPath(address);
        FILTERS.stream()
                .filter(filter -> !filter.equals(name) && typed(filter) != null)
                .forEach(filter -> uri.queryParam(filter, "{" + filter + "}"));
        if (!value.isEmpty()) {
            uri.queryParam(name, "{value}");
        }
        var values = new java.util.HashMap<String, Object>(Map.of("value", value));
        FILTERS.forEach(filter -> values.put(filter, typed(filter)));
        return uri.encode().buildAndExpand(values).toUriString();
    }
}
