package shop.stampede.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.catalog.events.ProductAdded;
import shop.stampede.catalog.events.ProductPriceAdjusted;
import shop.stampede.catalog.events.ProductPublished;
import shop.stampede.catalog.events.ProductRetired;
import shop.stampede.catalog.events.ProductRevised;
import shop.stampede.catalog.events.VariantRevised;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

class ProductTests {

    private static final Instant AT = Instant.parse("2026-11-24T14:03:00Z");

    private final Variant variant = Variant.of(new Sku("SHELL"), UUID.randomUUID(), 1, terms("100.00", "120.00", 400));

    @Test
    void tellsEverythingOfItselfWhenItIsAdded() {
        var product = product(false);

        assertThat(eventsOf(product)).singleElement().isInstanceOfSatisfying(ProductAdded.class, added -> {
            assertThat(added.status()).isEqualTo("draft");
            assertThat(added.version()).isEqualTo(1);
            assertThat(added.descriptionHtml()).isEqualTo("<p>Dry.</p>");
            assertThat(added.variants().getFirst().price()).isEqualTo("100.00");
        });
    }

    @Test
    void saysNothingWhenRevisedToWhatItIs() {
        var product = product(true);

        assertThat(product.revise(texts("Shell "), List.of(), AT)).isFalse();
        assertThat(product.revise(texts("Ridge Shell"), List.of(), AT)).isTrue();
        assertThat(eventsOf(product))
                .hasAtLeastOneElementOfType(ProductRevised.class)
                .hasSize(2);
    }

    @Test
    void canBeRetiredAndPublishedAgain() {
        var product = product(true);

        assertThat(product.publish(AT)).isFalse();
        assertThat(product.retire(AT)).isTrue();
        assertThat(product.retire(AT)).isFalse();
        assertThat(product.publish(AT)).isTrue();
        assertThat(eventsOf(product))
                .extracting(Object::getClass)
                .containsExactly(ProductAdded.class, ProductRetired.class, ProductPublished.class);
    }

    @Test
    void tellsTheOldPriceAndTheNew() {
        var product = product(true);

        assertThat(product.revise(variant, terms("90.00", "120.00", 400), AT)).isTrue();

        assertThat(eventsOf(product)).last().isInstanceOfSatisfying(ProductPriceAdjusted.class, adjusted -> {
            assertThat(adjusted.oldPrice()).isEqualTo("100.00");
            assertThat(adjusted.price()).isEqualTo("90.00");
        });
        assertThat(variant.terms().price()).isEqualTo("90.00");
    }

    @Test
    void tellsOtherChangesOfAVariantApartFromItsPrice() {
        var product = product(true);

        assertThat(product.revise(variant, terms("100.00", "120.00", 400), AT)).isFalse();
        assertThat(product.revise(variant, terms("100.00", "120.00", 450), AT)).isTrue();

        assertThat(eventsOf(product)).last().isInstanceOf(VariantRevised.class);
        assertThat(eventsOf(product)).noneMatch(ProductPriceAdjusted.class::isInstance);
    }

    @Test
    void comparesOnlyWithAHigherPrice() {
        assertThat(terms("100.00", "100.00", 0).compareAtPrice()).isNull();
        assertThat(terms("100.00", "100.01", 0).compareAtPrice()).isEqualTo("100.01");
        assertThat(terms("100.00", "120.00", 0)
                        .priced(Money.of("130.00"), Money.of("120.00"))
                        .compareAtPrice())
                .isNull();
    }

    private Product product(boolean published) {
        return Product.add(variant.productId(), "shell", texts("Shell"), List.of(), published, List.of(variant), AT);
    }

    private static ProductTexts texts(String title) {
        return ProductTexts.of(new ProductDraft(
                null,
                title,
                "<p onclick=\"x()\">Dry.</p><script>x()</script>",
                " ",
                null,
                List.of(),
                List.of(),
                List.of(new VariantDraft(null, List.of(), Money.of("1.00"), null, 0, null, 0, null)),
                List.of(),
                null,
                null,
                true));
    }

    private static VariantTerms terms(String price, @Nullable String compareAt, int grams) {
        return VariantTerms.of(new VariantDraft(
                null,
                List.of(),
                Money.of(price),
                compareAt == null ? null : Money.of(compareAt),
                grams,
                null,
                0,
                null));
    }

    @SuppressWarnings("unchecked")
    private static Collection<Object> eventsOf(Product product) {
        return Objects.requireNonNull((Collection<Object>) ReflectionTestUtils.invokeMethod(product, "domainEvents"));
    }
}
