package shop.stampede.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

/// A product is found by whatever stands in it, also by what PostgreSQL's parser takes for a number with a sign, a
/// fraction, a path or the name of a host.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestInstance(Lifecycle.PER_CLASS)
class SearchTests {

    @Autowired
    CommandGateway gateway;

    @Autowired
    CatalogQueries catalog;

    private final SampleProduct sample = SampleProduct.unlikeAllOthers();

    @BeforeAll
    void addsAProduct() {
        gateway.send(
                CommandId.random(),
                Actor.SYSTEM,
                new AddProduct(new ProductDraft(
                        new Handle(sample.name()),
                        "Socken Größe 39-42, 3.5 mm, 8416-4a70-bda8, kites.example, wax/dry " + sample.name(),
                        "<p class=\"plain-text\">For 12-14 year olds,&nbsp;knee-high</p>",
                        "Pike & Sons",
                        "Feet 1-2 > Warm",
                        List.of("ages-7-8"),
                        List.of(),
                        List.of(SampleProduct.variant(null, "1.00", 3)),
                        List.of(),
                        null,
                        null,
                        true)));
        await().until(() -> found(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "39-42",
                "42",
                "3.5",
                "8416-4a70-bda8",
                "kites.example",
                "example",
                "wax/dry",
                "größe",
                "12-14",
                "knee-high",
                "high",
                "pike & sons",
                "feet 1-2",
                "ages-7-8"
            })
    void findsAProductBy(String words) {
        assertThat(found(words)).isTrue();
    }

    @Test
    void findsNothingByWhatOnlyMarksTheText() {
        assertThat(found("plain")).isFalse();
        assertThat(found("nbsp")).isFalse();
    }

    private boolean found(String words) {
        var filter = new ProductFilter(
                words + " " + sample.name(),
                null,
                null,
                null,
                null,
                false,
                ProductFilter.Sort.NEWEST,
                ProductFilter.published().status());
        return !catalog.products(filter, 10, null).isEmpty();
    }
}
