package shop.stampede.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import shop.stampede.catalog.imports.ProductCsv;
import shop.stampede.catalog.imports.ProductCsvWriter;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.CategoryNode;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.inventory.RecountStock;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.VersionToken;
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
    StockQueries stock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    private String name = "";

    @BeforeEach
    void chooseAName() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        name = "t" + UUID.randomUUID().toString().substring(0, 8);
    }

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
        await().until(() -> catalog.category(name).map(CategoryNode::products).equals(Optional.of(1)));
        assertThat(catalog.offers(List.of(sku("MOSS"))).getFirst().canBeBought())
                .isTrue();
    }

    @Test
    void showsOnesOwnProductEvenWhileTheReadModelIsHeldUp() throws Exception {
        try (var _ = HeldUp.readModel(dataSource, "catalog.product_page")) {
            var receipt = send(new AddProduct(jacket()));

            var page = catalog.product(added(receipt).id(), receipt.version()).orElseThrow();

            assertThat(catalog.product(name, VersionToken.NONE)).isEmpty();
            assertThat(page.variants()).extracting(ProductPage.Variant::grams).containsExactly(400, 400);
        }
        await().until(() -> catalog.product(name, VersionToken.NONE).isPresent());
    }

    @Test
    void refusesAHandleOrSkuThatIsTaken() {
        send(new AddProduct(jacket()));

        assertThat(send(new AddProduct(jacket())).result()).isInstanceOf(AddProduct.Result.HandleTaken.class);
        var other = new ProductDraft(
                new Handle(name + "-other"),
                "Other",
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(variant(sku("MOSS").value(), "1.00", 0)),
                List.of(),
                null,
                null,
                true);
        assertThat(send(new AddProduct(other)).result())
                .isEqualTo(new AddProduct.Result.SkuTaken(List.of(sku("MOSS"))));
    }

    @Test
    void addsAVariantThatFits() {
        var id = added(send(new AddProduct(jacket()))).id();

        assertThat(send(new AddVariant(id, variant(null, "90.00", 1, "Slate"))).result())
                .isEqualTo(new AddVariant.Result.Added(id, sku("SLATE")));
        assertThat(send(new AddVariant(id, variant(null, "90.00", 1, "Slate"))).result())
                .isInstanceOf(AddVariant.Result.OptionsDoNotFit.class);
        assertThat(send(new AddVariant(id, variant(null, "90.00", 1))).result())
                .isInstanceOf(AddVariant.Result.OptionsDoNotFit.class);
        assertThat(quotes.quote(List.of(sku("SLATE"))).getFirst().variantTitle())
                .isEqualTo("Slate");
    }

    @Test
    void sellsNothingThatIsRetired() {
        var id = added(send(new AddProduct(jacket()))).id();
        assertThat(quotes.quote(List.of(sku("MOSS")))).hasSize(1);

        var receipt = send(new RetireProduct(id));

        assertThat(quotes.quote(List.of(sku("MOSS")))).isEmpty();
        assertThat(catalog.product(id, receipt.version()).orElseThrow().status())
                .isEqualTo("retired");
        assertThat(send(new RetireProduct(id)).result()).isInstanceOf(RetireProduct.Result.AlreadyRetired.class);
        assertThat(send(new PublishProduct(id)).result()).isInstanceOf(PublishProduct.Result.Published.class);
    }

    @Test
    void followsTheStockOfItsVariants() {
        var id = added(send(new AddProduct(jacket()))).id();

        send(new RecountStock(sku("MOSS"), 0, "counted"));

        await().until(() -> catalog.product(id, VersionToken.NONE)
                .map(page -> page.variants().getFirst().soldOut())
                .orElse(false));
        await().until(() ->
                catalog.offers(List.of(sku("MOSS"))).getFirst().availability().equals("sold-out"));
    }

    @Test
    void takesTheLowestOfAllRunningPromotionsAndRoundsHalfUp() {
        send(new AddProduct(draft(
                List.of("Size"),
                variant(null, "10.05", 1, "S"),
                variant(null, "3.00", 1, "M"),
                variant(null, "0.01", 1, "L"))));
        var half = running(new PromotionScope.Category(name), new Discount.Percent(BigDecimal.valueOf(50)));
        var four = running(new PromotionScope.Skus(List.of(sku("S"), sku("M"))), new Discount.Amount(Money.of("4.00")));

        assertThat(price("S")).isEqualTo(Money.of("5.03"));
        assertThat(price("M")).isEqualTo(Money.of("0.01"));
        assertThat(price("L")).isEqualTo(Money.of("0.01"));
        assertThat(jdbc.sql("SELECT count(*) FROM catalog.promotion_reach WHERE promotion_id = ?")
                        .param(half.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        send(new EndPromotion(half));
        assertThat(price("S")).isEqualTo(Money.of("6.05"));
        send(new EndPromotion(four));
        assertThat(price("S")).isEqualTo(Money.of("10.05"));
        assertThat(history("S")).containsExactly("10.05", "5.03", "6.05", "10.05");
        assertThat(history("L")).containsExactly("0.01");
    }

    @Test
    void keepsTheLowestPriceOfTheThirtyDaysBefore() {
        var id = added(send(new AddProduct(jacket()))).id();
        send(new AdjustProductPrice(sku("MOSS"), Money.of("80.00"), null));
        send(new AdjustProductPrice(sku("MOSS"), Money.of("100.00"), null));
        var receipt = send(new AdjustProductPrice(sku("MOSS"), Money.of("90.00"), Money.of("110.00")));

        var variant =
                catalog.product(id, receipt.version()).orElseThrow().variants().getFirst();
        assertThat(variant.price()).isEqualTo(Money.of("90.00"));
        assertThat(variant.compareAtPrice()).isEqualTo(Money.of("110.00"));
        assertThat(variant.lowestPrice30Days()).isEqualTo(Money.of("80.00"));

        jdbc.sql("UPDATE catalog.price_history SET since = since - interval '31 days' WHERE sku = ? AND price <> 90")
                .param(sku("MOSS").value())
                .update();
        assertThat(jdbc.sql("SELECT lowest_price30_days FROM catalog.current_price WHERE sku = ?")
                        .param(sku("MOSS").value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualTo("100.00");
    }

    @Test
    void changesPricesByItselfWhenAPromotionBeginsAndEnds() {
        send(new AddProduct(jacket()));
        var start = Instant.now().plusMillis(300);

        send(new SchedulePromotion(
                "Flash",
                new PromotionScope.Skus(List.of(sku("MOSS"))),
                new Discount.Percent(BigDecimal.TEN),
                start,
                start.plusMillis(1500)));

        await().pollInterval(Duration.ofMillis(50)).until(() -> price("MOSS").equals(Money.of("90.00")));
        assertThat(Instant.now()).isBetween(start, start.plusMillis(1000));
        await().until(() ->
                catalog.offers(List.of(sku("MOSS"))).getFirst().price().equals(Money.of("90.00")));
        await().until(() -> price("MOSS").equals(Money.of("100.00")));
        assertThat(Instant.now()).isAfter(start.plusMillis(1500));
        await().until(() ->
                catalog.offers(List.of(sku("MOSS"))).getFirst().price().equals(Money.of("100.00")));
        assertThat(history("MOSS")).containsExactly("100.00", "90.00", "100.00");
    }

    @Test
    void refusesPromotionsForWhatDoesNotExist() {
        assertThat(schedule(new PromotionScope.Category("no/such"), new Discount.Percent(BigDecimal.TEN)))
                .isInstanceOf(SchedulePromotion.Result.NoSuchCategory.class);
        assertThat(schedule(new PromotionScope.Skus(List.of(new Sku("NO-SUCH"))), new Discount.Percent(BigDecimal.TEN)))
                .isEqualTo(new SchedulePromotion.Result.NoSuchSku(List.of(new Sku("NO-SUCH"))));
    }

    @Test
    void importsAgainWithoutChangingAnything() throws Exception {
        var dearer = draft(List.of("Colour"), variant(null, "105.00", 7, "Moss"), variant(null, "80.00", 2, "Slate"));
        assertThat(send(new ImportProducts(List.of(jacket()))).result())
                .isEqualTo(new ImportProducts.Result.Imported(1, 0, 0));
        assertThat(send(new ImportProducts(List.of(jacket()))).result())
                .isEqualTo(new ImportProducts.Result.Imported(0, 0, 1));
        var receipt = send(new ImportProducts(List.of(dearer)));
        assertThat(receipt.result()).isEqualTo(new ImportProducts.Result.Imported(0, 1, 0));

        await().until(() -> catalog.product(name, VersionToken.NONE)
                        .map(page -> page.variants().size())
                        .orElse(0)
                == 3);
        var page = catalog.product(name, VersionToken.NONE).orElseThrow();
        assertThat(page.variants())
                .extracting(variant -> variant.price().amount())
                .containsExactly("105.00", "120.00", "80.00");
        assertThat(stock.level(sku("MOSS"), VersionToken.NONE).orElseThrow().onHand())
                .isEqualTo(3);

        running(new PromotionScope.Category(name), new Discount.Percent(BigDecimal.TEN));
        await().until(() -> catalog.product(name, VersionToken.NONE)
                        .orElseThrow()
                        .variants()
                        .getFirst()
                        .promotionName()
                != null);
        var file = new StringBuilder();
        new ProductCsvWriter(file)
                .write(catalog.product(name, VersionToken.NONE).orElseThrow(), _ -> 1);
        var plan = ProductCsv.read(file.toString().getBytes(UTF_8));
        assertThat(plan.problems()).isEmpty();
        assertThat(send(new ImportProducts(plan.good())).result())
                .isEqualTo(new ImportProducts.Result.Imported(0, 0, 1));
    }

    @Test
    void importsAllOrNothing() {
        send(new AddProduct(jacket()));
        var good = new ProductDraft(
                new Handle(name + "-good"),
                "Good",
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(variant(name + "-GOOD", "1.00", 0)),
                List.of(),
                null,
                null,
                true);
        var bad = new ProductDraft(
                new Handle(name + "-bad"),
                "Bad",
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(variant(sku("MOSS").value(), "1.00", 0)),
                List.of(),
                null,
                null,
                true);

        assertThat(send(new ImportProducts(List.of(good, bad))).result())
                .isEqualTo(new ImportProducts.Result.SkuTaken(
                        List.of(new ImportProducts.Taken(sku("MOSS").value(), name + "-bad", name))));
        assertThat(quotes.quote(List.of(new Sku(name + "-GOOD")))).isEmpty();
    }

    private PromotionId running(PromotionScope scope, Discount discount) {
        var id = ((SchedulePromotion.Result.Scheduled) schedule(scope, discount)).id();
        await().until(() -> jdbc.sql("SELECT state FROM catalog.promotion WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single()
                .equals("running"));
        return id;
    }

    private SchedulePromotion.Result schedule(PromotionScope scope, Discount discount) {
        var now = Instant.now();
        return send(new SchedulePromotion("Sale", scope, discount, now, now.plusSeconds(600)))
                .result();
    }

    private Money price(String option) {
        return quotes.quote(List.of(sku(option))).getFirst().unitPrice();
    }

    private List<String> history(String option) {
        return jdbc.sql("SELECT price::text FROM catalog.price_history WHERE sku = ? ORDER BY since")
                .param(sku(option).value())
                .query((rs, _) -> rs.getString(1))
                .list();
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
