package shop.stampede.storefront.browse;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.query.CategoryNode;

/// A picture drawn for a category if the shop has one, otherwise one of its products.
@Component
class CategoryPictures {

    private static final String DRAWN = "/images/demo/category-%s.svg";

    private final Map<String, Boolean> drawn = new ConcurrentHashMap<>();

    CategoryTile tile(CategoryNode category) {
        var picture = DRAWN.formatted(category.path());
        var exists = drawn.computeIfAbsent(picture, path -> new ClassPathResource("static" + path).exists());
        return new CategoryTile(
                category.path(), category.name(), category.products(), exists ? picture : category.imageUrl());
    }
}
