package shop.stampede.catalog.command;

import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import shop.stampede.shared.Sku;

/// One thing that can be bought: a product in one choice of its options. The SKU is its name for good.
///
/// It is loaded and saved alone, for a product may have 250 of them; it changes through its [Product], which says so.
@Table(schema = "catalog", name = "variant")
final class Variant {

    @Id
    private final String sku;

    private final UUID productId;
    private final int position;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private VariantTerms terms;

    @Version
    private long version;

    @PersistenceCreator
    Variant(String sku, UUID productId, int position, VariantTerms terms, long version) {
        this.sku = sku;
        this.productId = productId;
        this.position = position;
        this.terms = terms;
        this.version = version;
    }

    static Variant of(Sku sku, UUID productId, int position, VariantTerms terms) {
        return new Variant(sku.value(), productId, position, terms, 0);
    }

    String sku() {
        return sku;
    }

    UUID productId() {
        return productId;
    }

    int position() {
        return position;
    }

    List<String> optionValues() {
        return terms.optionValues();
    }

    VariantTerms terms() {
        return terms;
    }

    void become(VariantTerms terms) {
        this.terms = terms;
    }
}
