package shop.stampede.catalog.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.ProductId;
import shop.stampede.shared.Sku;
import shop.stampede.shared.Slice;
import shop.stampede.shared.readmodels.Rows;

/// The questions of shoppers and of the back office about what is for sale.
@Component
public class CatalogQueries {

    static final String CARD = "catalog.product_card";
    static final String PAGE = "catalog.product_page";
    static final String OFFER = "catalog.variant_offer";
    /// The read model of the category tree, for whoever keeps a copy of it.
    public static final String CATEGORY = "catalog.category_node";
    static final String PROMOTION = "catalog.promotion_row";

    private final Rows rows;

    CatalogQueries(Rows rows) {
        this.rows = rows;
    }

    public Slice<ProductCard> products(ProductFilter filter, int size, @Nullable String cursor) {
        var list = rows.list(CARD, ProductCard.class);
        if (filter.status() != null) {
            list.where("status = :status", "status", filter.status());
        }
        if (filter.category() != null) {
            int level = filter.category().split("/").length;
            list.where("category_%d = :category".formatted(Math.min(level, 3)), "category", filter.category());
        }
        if (filter.tag() != null) {
            list.where("tags @> ARRAY[CAST(:tag AS text)]", "tag", filter.tag());
        }
        if (filter.minPrice() != null) {
            list.where("price >= :minPrice", "minPrice", filter.minPrice());
        }
        if (filter.maxPrice() != null) {
            list.where("price <= :maxPrice", "maxPrice", filter.maxPrice());
        }
        if (filter.inStock()) {
            list.where("availability <> 'sold-out'");
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            list.whereWords("search", words(filter.q()));
        }
        switch (filter.sort()) {
            case NEWEST -> list.descending("added_at", "product_id");
            case PRICE -> list.ascending("price", "product_id");
            case PRICE_DESCENDING -> list.descending("price", "product_id");
            case TITLE -> list.ascending("title", "product_id");
        }
        return list.page(size, cursor);
    }

    /// The page under this handle, whatever its status; who may see a draft is the caller's to decide.
    public Optional<ProductPage> product(String handle) {
        return rows.oneWhere(PAGE, ProductPage.class, "handle = :handle", Map.of("handle", handle));
    }

    public Optional<ProductPage> product(ProductId id) {
        return rows.one(PAGE, ProductPage.class, id.value());
    }

    public List<VariantOffer> offers(Collection<Sku> skus) {
        return skus.stream()
                .flatMap(sku -> rows.one(OFFER, VariantOffer.class, sku.value()).stream())
                .toList();
    }

    /// The whole tree, a parent before its children, siblings by name.
    public List<CategoryNode> categories() {
        return rows.list(CATEGORY, CategoryNode.class).ascending("path").first(2_000);
    }

    /// Whether who asks has just changed the tree, so that a copy of it is not good enough for them.
    public boolean isAskedForNewCategories() {
        return rows.isAskedFor(CATEGORY);
    }

    public Optional<CategoryNode> category(String path) {
        return rows.one(CATEGORY, CategoryNode.class, path);
    }

    /// The latest start first.
    public Slice<PromotionRow> promotions(int size, @Nullable String cursor) {
        return rows.list(PROMOTION, PromotionRow.class)
                .descending("starts_at", "promotion_id")
                .page(size, cursor);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
    }
}
