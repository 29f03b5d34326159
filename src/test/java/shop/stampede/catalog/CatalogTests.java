package shop.stampede.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.CategoryNode;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.commands.Receipt;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class CatalogTests {

    @Autowired
    CommandGateway gateway;

    @Autowired
    CatalogQueries catalog;

    @Autowired
    PriceQuotes quotes;

    @Autowired
    StockQueries stock;

    @Autowired
    JdbcClient jdbc;

    private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void showsAProductAtOnceWithItsPriceAndStock() {
        var receipt = send(new AddProduct(jacket()));

        var page = catalog.product(added(receipt).id(), receipt.version()).orElseThrow();

        assertThat(page.categories()).extracting(ProductPage.Crumb::name).containsExactly(name, "Jackets");
        assertThat(page.options()).containsExactly(new ProductPage.Option("Colour", List.of("Moss", "Rust")));
        assertThat(page.variants())
                .extracting(ProductPage.Variant::sku)
                .containsExactly(name.toUpperCase() + "-MOSS", name.toUpperCase() + "-RUST");
        assertThat(page.variants().getFirst().price()).isEqualTo(Money.of("100.00"));
        assertThat(page.variants().getFirst().availability()).isEqualTo("low");
        assertThat(page.variants().getFirst().left()).isEqualTo(3);
        assertThat(page.variants().getLast().availability()).isEqualTo("in-stock");
        assertThat(page.descriptionHtml()).isEqualTo("<p>Warm.</p>");
        await().until(() ->
                !catalog.products(ProductFilter.published().in(name), 10, null).isEmpty());
        var card = catalog.products(ProductFilter.published().in(name + "/jackets"), 10, null)
                .items()
                .getFirst();
        assertThat(card.colors()).containsExactly("Moss", "Rust");
        assertThat(card.priceVaries()).isTrue();
        assertThat(card.availability()).isEqualTo("in-stock");
        await().until(() -> catalog.category(name).map(CategoryNode::products).equals(java.util.Optional.of(1)));
        assertThat(catalog.offers(List.of(sku("MOSS"))).getFirst().canBeBought())
                .isTrue();
    }

    private ProductDraft jacket() {
        return draft(List.of("Colour"), variant(null, "100.00", 3, "Moss"), variant(null, "120.00", 30, "Rust"));
    }

    private ProductDraft draft(List<String> options, VariantDraft... variants) {
        return new ProductDraft(
                new Handle(name),
                "Jacket " + name,
                "<p>Warm.<script>alert(1)</script></p>",
                "Stampede",
                name + " > Jackets",
                List.of("warm", name),
                options,
                List.of(variants),
                List.of(new ProductImage("/images/a.svg", "A jacket")),
                null,
                null,
                true);
    }

    private static VariantDraft variant(@Nullable String sku, String price, int stock, String... options) {
        return new VariantDraft(
                sku == null ? null : new Sku(sku), List.of(options), Money.of(price), null, 400, null, stock, null);
    }

    private Sku sku(String option) {
        return new Sku(name.toUpperCase() + "-" + option);
    }

    private static AddProduct.Result.Added added(Receipt<AddProduct.Result> receipt) {
        return (AddProduct.Result.Added) receipt.result();
    }

    private <R extends CommandResult> Receipt<R> send(Command<R> command) {
        return gateway.send(CommandId.random(), Actor.SYSTEM, command);
    }
}
