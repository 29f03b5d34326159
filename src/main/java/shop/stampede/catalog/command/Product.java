package shop.stampede.catalog.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import shop.stampede.catalog.events.ProductAdded;
import shop.stampede.catalog.events.ProductPriceAdjusted;
import shop.stampede.catalog.events.ProductPublished;
import shop.stampede.catalog.events.ProductRetired;
import shop.stampede.catalog.events.ProductRevised;
import shop.stampede.catalog.events.VariantAdded;
import shop.stampede.catalog.events.VariantRevised;

/// Something the shop sells, in one or more variants.
///
/// It begins as a draft or published, is revised, retired and published again; it is never deleted, for orders keep
/// naming it. Every change of it or of one of its variants is a new version, so two people cannot change one product
/// at the same time without one of them seeing what the other did.
@Table(schema = "catalog", name = "product")
final class Product extends AbstractAggregateRoot<Product> {

    @Id
    private final UUID id;

    private final String handle;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private ProductTexts texts;

    private List<String> optionNames;
    private String status;
    private final Instant addedAt;

    @Version
    private long version;

    @PersistenceCreator
    Product(
            UUID id,
            String handle,
            ProductTexts texts,
            List<String> optionNames,
            String status,
            Instant addedAt,
            long version) {
        this.id = id;
        this.handle = handle;
        this.texts = texts;
        this.optionNames = optionNames;
        this.status = status;
        this.addedAt = addedAt;
        this.version = version;
    }

    /// A new product with its variants, which carry its id.
    static Product add(
            UUID id,
            String handle,
            ProductTexts texts,
            List<String> optionNames,
            boolean published,
            List<Variant> variants,
            Instant at) {
        var status = published ? ProductStatus.PUBLISHED : ProductStatus.DRAFT;
        var product = new Product(id, handle, texts, optionNames, status.word(), at, 0);
        product.registerEvent(new ProductAdded(
                id,
                product.nextVersion(),
                handle,
                texts.title(),
                texts.descriptionHtml(),
                texts.vendor(),
                texts.categoryPath(),
                texts.tags(),
                optionNames,
                variants.stream().map(Product::wire).toList(),
                texts.pictures(),
                texts.seoTitle(),
                texts.seoDescription(),
                product.status,
                at));
        return product;
    }

    /// @return whether anything is different now
    boolean revise(ProductTexts texts, List<String> optionNames, Instant at) {
        if (texts.equals(this.texts) && optionNames.equals(this.optionNames)) {
            return false;
        }
        this.texts = texts;
        this.optionNames = optionNames;
        registerEvent(new ProductRevised(
                id,
                nextVersion(),
                handle,
                texts.title(),
                texts.descriptionHtml(),
                texts.vendor(),
                texts.categoryPath(),
                texts.tags(),
                optionNames,
                texts.pictures(),
                texts.seoTitle(),
                texts.seoDescription(),
                at));
        return true;
    }

    void gain(Variant variant, Instant at) {
        var terms = variant.terms();
        registerEvent(new VariantAdded(
                id,
                nextVersion(),
                handle,
                variant.sku(),
                terms.optionValues(),
                terms.price(),
                terms.compareAtPrice(),
                terms.grams(),
                terms.barcode(),
                terms.imageUrl(),
                at));
    }

    /// Gives one of its variants other terms.
    ///
    /// @return whether anything is different now
    boolean revise(Variant variant, VariantTerms terms, Instant at) {
        var before = variant.terms();
        variant.become(terms);
        if (!terms.costTheSameAs(before)) {
            registerEvent(new ProductPriceAdjusted(
                    id,
                    nextVersion(),
                    handle,
                    variant.sku(),
                    before.price(),
                    terms.price(),
                    before.compareAtPrice(),
                    terms.compareAtPrice(),
                    at));
        }
        if (!terms.equals(before.atThePriceOf(terms))) {
            registerEvent(new VariantRevised(
                    id,
                    nextVersion(),
                    handle,
                    variant.sku(),
                    terms.optionValues(),
                    terms.grams(),
                    terms.barcode(),
                    terms.imageUrl(),
                    at));
        }
        return !terms.equals(before);
    }

    /// @return false if it was published already
    boolean publish(Instant at) {
        if (status() == ProductStatus.PUBLISHED) {
            return false;
        }
        status = ProductStatus.PUBLISHED.word();
        registerEvent(new ProductPublished(id, nextVersion(), handle, texts.title(), at));
        return true;
    }

    /// @return false if it was retired already
    boolean retire(Instant at) {
        if (status() == ProductStatus.RETIRED) {
            return false;
        }
        status = ProductStatus.RETIRED.word();
        registerEvent(new ProductRetired(id, nextVersion(), handle, texts.title(), at));
        return true;
    }

    UUID id() {
        return id;
    }

    String handle() {
        return handle;
    }

    ProductTexts texts() {
        return texts;
    }

    List<String> optionNames() {
        return optionNames;
    }

    ProductStatus status() {
        return ProductStatus.of(status);
    }

    private long nextVersion() {
        return version + 1;
    }

    private static ProductAdded.Variant wire(Variant variant) {
        var terms = variant.terms();
        return new ProductAdded.Variant(
                variant.sku(),
                terms.optionValues(),
                terms.price(),
                terms.compareAtPrice(),
                terms.grams(),
                terms.barcode(),
                terms.imageUrl());
    }
}
