package shop.stampede.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;

/// What a promotion is for.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PromotionScope.Everything.class, name = "all"),
    @JsonSubTypes.Type(value = PromotionScope.Category.class, name = "category"),
    @JsonSubTypes.Type(value = PromotionScope.Skus.class, name = "skus")
})
public sealed interface PromotionScope {

    record Everything() implements PromotionScope {}

    /// A category and all below it.
    ///
    /// @param path as in addresses: `clothing/jackets`
    record Category(String path) implements PromotionScope {

        public Category {
            new Check().text("category", path, 200).done();
        }
    }

    record Skus(List<Sku> skus) implements PromotionScope {

        public Skus {
            skus = List.copyOf(skus);
            new Check().notEmpty("skus", skus, 1_000).done();
        }
    }
}
