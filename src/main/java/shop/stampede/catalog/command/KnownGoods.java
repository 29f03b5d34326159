package shop.stampede.catalog.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.shared.Sku;

/// What of an import the shop has already, read in three statements however long the import is.
@Component
class KnownGoods {

    private static final String OWNERS = """
            SELECT v.sku, p.handle FROM catalog.variant v JOIN catalog.product p ON p.id = v.product_id
            WHERE v.sku = ANY (?)
            """;

    private final Products products;
    private final Variants variants;
    private final JdbcTemplate jdbc;

    KnownGoods(Products products, Variants variants, JdbcTemplate jdbc) {
        this.products = products;
        this.variants = variants;
        this.jdbc = jdbc;
    }

    Found among(Map<String, ProductDraft> draftsByHandle) {
        var handles = draftsByHandle.keySet().toArray(String[]::new);
        var known = products.withHandles(handles).stream().collect(toMap(Product::handle, Function.identity()));
        var ids = known.values().stream().map(Product::id).toArray(UUID[]::new);
        var ofThem = variants.ofProducts(ids).stream().collect(groupingBy(Variant::productId));
        var skus = draftsByHandle.entrySet().stream()
                .flatMap(entry -> entry.getValue().variants().stream()
                        .map(variant -> variant.sku() == null
                                ? SkuMaker.plain(entry.getKey(), variant.options())
                                : variant.sku().value()))
                .collect(Collectors.toSet());
        return new Found(known, ofThem, skus, owners(skus));
    }

    private Map<String, String> owners(Set<String> skus) {
        var owners = new HashMap<String, String>();
        jdbc.query(
                OWNERS,
                rs -> {
                    owners.put(rs.getString("sku"), rs.getString("handle"));
                },
                (Object) skus.toArray(String[]::new));
        return owners;
    }

    /// @param owners by SKU, the handle of the product that has it, as far as it was looked for
    record Found(
            Map<String, Product> products,
            Map<UUID, List<Variant>> variants,
            Set<String> lookedFor,
            Map<String, String> owners) {

        @Nullable
        Product product(String handle) {
            return products.get(handle);
        }

        List<Variant> variantsOf(Product product) {
            return variants.getOrDefault(product.id(), List.of());
        }

        @Nullable
        String ownerOf(Sku sku) {
            return owners.get(sku.value());
        }
    }
}
