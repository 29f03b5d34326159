package shop.stampede.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import shop.stampede.catalog.imports.ProductCsv;
import shop.stampede.catalog.imports.ProductCsvWriter;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.commands.Receipt;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ImportProductsTests {

    @Autowired
    CommandGateway gateway;

    @Autowired
    CatalogQueries catalog;

    @Autowired
    PriceQuotes quotes;

    @Autowired
    StockQueries stock;

    private SampleProduct sample;

    @BeforeEach
    void takesAProductOfItsOwn() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        sample = SampleProduct.unlikeAllOthers();
    }

    @Test
    void importsAgainWithoutChangingAnything() throws Exception {
        var dearer = sample.draft(
                List.of("Colour"),
                SampleProduct.variant(null, "105.00", 7, "Moss"),
                SampleProduct.variant(null, "80.00", 2, "Slate"));
        assertThat(send(new ImportProducts(List.of(sample.jacket()))).result())
                .isEqualTo(new ImportProducts.Result.Imported(1, 0, 0));
        assertThat(send(new ImportProducts(List.of(sample.jacket()))).result())
                .isEqualTo(new ImportProducts.Result.Imported(0, 0, 1));
        var receipt = send(new ImportProducts(List.of(dearer)));
        assertThat(receipt.result()).isEqualTo(new ImportProducts.Result.Imported(0, 1, 0));

        await().until(() -> catalog.product(sample.name())
                        .map(page -> page.variants().size())
                        .orElse(0)
                == 3);
        var page = catalog.product(sample.name()).orElseThrow();
        assertThat(page.variants())
                .extracting(variant -> variant.price().amount())
                .containsExactly("105.00", "120.00", "80.00");
        assertThat(stock.level(sample.sku("MOSS")).orElseThrow().onHand()).isEqualTo(3);

        var now = Instant.now();
        send(new SchedulePromotion(
                "Sale",
                new PromotionScope.Category(sample.name()),
                new Discount.Percent(BigDecimal.TEN),
                now,
                now.plusSeconds(600)));
        await().until(() -> catalog.product(sample.name())
                        .orElseThrow()
                        .variants()
                        .getFirst()
                        .promotionName()
                != null);
        var file = new StringBuilder();
        new ProductCsvWriter(file).write(catalog.product(sample.name()).orElseThrow(), _ -> 1);
        var plan = ProductCsv.read(file.toString().getBytes(UTF_8));
        assertThat(plan.problems()).isEmpty();
        assertThat(send(new ImportProducts(plan.good())).result())
                .isEqualTo(new ImportProducts.Result.Imported(0, 0, 1));
    }

    @Test
    void importsAllOrNothing() {
        send(new AddProduct(sample.jacket()));
        var good = sample.other("-good", sample.name() + "-GOOD");
        var bad = sample.other("-bad", sample.sku("MOSS").value());

        assertThat(send(new ImportProducts(List.of(good, bad))).result())
                .isEqualTo(new ImportProducts.Result.SkuTaken(List.of(
                        new ImportProducts.Taken(sample.sku("MOSS").value(), sample.name() + "-bad", sample.name()))));
        assertThat(quotes.quote(List.of(new Sku(sample.name() + "-GOOD")))).isEmpty();
    }

    private <R extends CommandResult> Receipt<R> send(Command<R> command) {
        return gateway.send(CommandId.random(), Actor.SYSTEM, command);
    }
}
