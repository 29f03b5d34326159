package shop.stampede.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.CategoryNode;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.inventory.RecountStock;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Money;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.testing.HeldUp;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class CatalogTests {

    @Autowired
    CommandGateway gateway;

    @Autowired
    CatalogQueries catalog;

    @Autowired
    PriceQuotes quotes;

    @Autowired
    DataSource dataSource;

    private SampleProduct sample;

    @BeforeEach
    void takesAProductOfItsOwn() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        sample = SampleProduct.unlikeAllOthers();
    }

    @Test
    void showsAProductAtOnceWithItsPriceAndStock() {
        var receipt = send(new AddProduct(sample.jacket()));

        var page = RequestedVersion.during(
                        receipt.version(), () -> catalog.product(added(receipt).id()))
                .orElseThrow();

        assertThat(page.categories()).extracting(ProductPage.Crumb::name).containsExactly(sample.name(), "Jackets");
        assertThat(page.options()).containsExactly(new ProductPage.Option("Colour", List.of("Moss", "Rust")));
        assertThat(page.variants())
                .extracting(ProductPage.Variant::sku)
                .containsExactly(sample.sku("MOSS").value(), sample.sku("RUST").value());
        assertThat(page.variants().getFirst().price()).isEqualTo(Money.of("100.00"));
        assertThat(page.variants().getFirst().availability()).isEqualTo("low");
        assertThat(page.variants().getFirst().left()).isEqualTo(3);
        assertThat(page.variants().getLast().availability()).isEqualTo("in-stock");
        assertThat(page.descriptionHtml()).isEqualTo("<p>Warm.</p>");
        await().until(() -> !catalog.products(ProductFilter.published().in(sample.name()), 10, null)
                .isEmpty());
        var card = catalog.products(ProductFilter.published().in(sample.name() + "/jackets"), 10, null)
                .items()
                .getFirst();
        assertThat(card.colors()).containsExactly("Moss", "Rust");
        assertThat(card.priceVaries()).isTrue();
        assertThat(card.availability()).isEqualTo("in-stock");
        await().until(() ->
                catalog.category(sample.name()).map(CategoryNode::products).equals(Optional.of(1)));
        assertThat(catalog.offers(List.of(sample.sku("MOSS"))).getFirst().canBeBought())
                .isTrue();
    }

    @Test
    void showsOnesOwnProductEvenWhileTheReadModelIsHeldUp() throws Exception {
        try (var _ = HeldUp.readModel(dataSource, "catalog.product_page")) {
            var receipt = send(new AddProduct(sample.jacket()));

            var page = RequestedVersion.during(
                            receipt.version(),
                            () -> catalog.product(added(receipt).id()))
                    .orElseThrow();

            assertThat(catalog.product(sample.name())).isEmpty();
            assertThat(page.variants()).extracting(ProductPage.Variant::grams).containsExactly(400, 400);
        }
        await().until(() -> catalog.product(sample.name()).isPresent());
    }

    @Test
    void refusesAHandleOrSkuThatIsTaken() {
        send(new AddProduct(sample.jacket()));

        assertThat(send(new AddProduct(sample.jacket())).result()).isInstanceOf(AddProduct.Result.HandleTaken.class);
        var other = sample.other("-other", sample.sku("MOSS").value());
        assertThat(send(new AddProduct(other)).result())
                .isEqualTo(new AddProduct.Result.SkuTaken(List.of(sample.sku("MOSS"))));
    }

    @Test
    void addsAVariantThatFits() {
        var id = added(send(new AddProduct(sample.jacket()))).id();

        assertThat(send(new AddVariant(id, SampleProduct.variant(null, "90.00", 1, "Slate")))
                        .result())
                .isEqualTo(new AddVariant.Result.Added(id, sample.sku("SLATE")));
        assertThat(send(new AddVariant(id, SampleProduct.variant(null, "90.00", 1, "Slate")))
                        .result())
                .isInstanceOf(AddVariant.Result.OptionsDoNotFit.class);
        assertThat(send(new AddVariant(id, SampleProduct.variant(null, "90.00", 1)))
                        .result())
                .isInstanceOf(AddVariant.Result.OptionsDoNotFit.class);
        assertThat(quotes.quote(List.of(sample.sku("SLATE"))).getFirst().variantTitle())
                .isEqualTo("Slate");
    }

    @Test
    void sellsNothingThatIsRetired() {
        var id = added(send(new AddProduct(sample.jacket()))).id();
        assertThat(quotes.quote(List.of(sample.sku("MOSS")))).hasSize(1);

        var receipt = send(new RetireProduct(id));

        assertThat(quotes.quote(List.of(sample.sku("MOSS")))).isEmpty();
        assertThat(RequestedVersion.during(receipt.version(), () -> catalog.product(id))
                        .orElseThrow()
                        .status())
                .isEqualTo("retired");
        assertThat(send(new RetireProduct(id)).result()).isInstanceOf(RetireProduct.Result.AlreadyRetired.class);
        assertThat(send(new PublishProduct(id)).result()).isInstanceOf(PublishProduct.Result.Published.class);
    }

    @Test
    void followsTheStockOfItsVariants() {
        var id = added(send(new AddProduct(sample.jacket()))).id();

        send(new RecountStock(sample.sku("MOSS"), 0, "counted"));

        await().until(() -> catalog.product(id)
                .map(page -> page.variants().getFirst().soldOut())
                .orElse(false));
        await().until(() -> catalog.offers(List.of(sample.sku("MOSS")))
                .getFirst()
                .availability()
                .equals("sold-out"));
    }

    private static AddProduct.Result.Added added(Receipt<AddProduct.Result> receipt) {
        return (AddProduct.Result.Added) receipt.result();
    }

    private <R extends CommandResult> Receipt<R> send(Command<R> command) {
        return gateway.send(CommandId.random(), Actor.SYSTEM, command);
    }
}
