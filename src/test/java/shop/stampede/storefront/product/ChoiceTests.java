package shop.stampede.storefront.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.catalog.query.ProductPage.Option;
import shop.stampede.catalog.query.ProductPage.Variant;
import shop.stampede.shared.Money;

class ChoiceTests {

    private final ProductPage jacket = jacket(
            variant("MOSS-S", "sold-out", "Moss", "S"),
            variant("MOSS-M", "in-stock", "Moss", "M"),
            variant("INK-M", "in-stock", "Ink", "M"),
            variant("INK-XL", "low", "Ink", "XL"));

    @Test
    void beginsWithTheFirstThatCanBeBought() {
        assertThat(chosen(Map.of())).isEqualTo("MOSS-M");
    }

    @Test
    void showsWhatIsAskedForEvenIfItIsSoldOut() {
        assertThat(chosen(Map.of("variant", "MOSS-S"))).isEqualTo("MOSS-S");
        assertThat(chosen(Map.of("o0", "Moss", "o1", "S"))).isEqualTo("MOSS-S");
    }

    @Test
    void letsWhatWasJustTouchedWin() {
        assertThat(chosen(Map.of("from", "MOSS-M", "o0", "Moss", "o1", "XL"))).isEqualTo("INK-XL");
        assertThat(chosen(Map.of("from", "INK-XL", "o0", "Moss", "o1", "XL"))).isEqualTo("MOSS-M");
    }

    @Test
    void marksWhatCannotBeBoughtWithTheRestOfTheChoice() {
        var sizes =
                Choice.of(jacket, Map.of("variant", "MOSS-M")).groups(jacket).get(1);

        assertThat(sizes.values())
                .filteredOn(OptionGroup.Value::gone)
                .extracting(OptionGroup.Value::name)
                .containsExactly("S", "XL");
    }

    private String chosen(Map<String, String> typed) {
        return Choice.of(jacket, typed).variant().orElseThrow().sku();
    }

    private static ProductPage jacket(Variant... variants) {
        return new ProductPage(
                UUID.randomUUID(),
                "jacket",
                "Jacket",
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Option("Colour", List.of("Moss", "Ink")), new Option("Size", List.of("S", "M", "XL"))),
                List.of(variants),
                null,
                null,
                "published",
                Instant.EPOCH);
    }

    private static Variant variant(String sku, String availability, String... options) {
        return new Variant(
                sku,
                List.of(options),
                Money.of("10.00"),
                Money.of("10.00"),
                null,
                null,
                null,
                null,
                availability,
                null,
                null,
                0,
                null);
    }
}
