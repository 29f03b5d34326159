package shop.stampede.rehearsal.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What is looked at and bought: the newest products that are in stock, one SKU of each.
///
/// @param handles of the products
/// @param skus the first of each product, in the same order
/// @param categories their paths
public record Goods(List<String> handles, List<String> skus, List<String> categories) {

    private static final List<String> LISTS =
            List.of("/products", "/products?sort=price", "/products?sort=-price", "/products?inStock=true");

    public static Goods newest(Caller caller, int count) {
        var handles = new ArrayList<String>();
        for (String after = ""; handles.size() < count && after != null; ) {
            var page = caller.get("/api/products?inStock=true&size=%d%s"
                            .formatted(Math.min(100, count), after.isEmpty() ? "" : "&after=" + after))
                    .body();
            page.path("items").forEach(card -> handles.add(card.path("handle").asString()));
            after = page.path("next").isNull() ? null : page.path("next").asString();
        }
        var skus = new ArrayList<String>();
        var categories = new ArrayList<String>();
        var some = handles.subList(0, Math.min(count, handles.size()));
        for (var handle : some) {
            var page = caller.get("/api/products/" + handle).body();
            skus.add(page.path("variants").path(0).path("sku").asString());
            page.path("categories")
                    .forEach(category -> categories.add(category.path("path").asString()));
        }
        return new Goods(List.copyOf(some), skus, categories.stream().distinct().toList());
    }

    /// Of a hundred pages 95 are products', 3 categories', one is the first page and one a list by price or the like.
    public List<String> paths() {
        var paths = new ArrayList<>(productPaths());
        int hundredth = Math.max(1, handles.size() / 95);
        for (int n = 0; n < hundredth; n++) {
            paths.add("/");
            paths.add(LISTS.get(n % LISTS.size()));
            for (int k = 0; k < 3; k++) {
                paths.add("/categories/" + categories.get((3 * n + k) % categories.size()));
            }
        }
        Collections.shuffle(paths, new Random(1));
        return paths;
    }

    public List<String> productPaths() {
        return handles.stream().map("/products/%s"::formatted).toList();
    }
}
