package shop.stampede.catalog;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.RequestedVersion;

/// What a variant costs: promotions, and the prices it had.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class PriceTests {

    @Autowired
    CommandGateway gateway;

    @Autowired
    CatalogQueries catalog;

    @Autowired
    PriceQuotes quotes;

    @Autowired
    JdbcClient jdbc;

    private SampleProduct sample;

    @BeforeEach
    void takesAProductOfItsOwn() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        sample = SampleProduct.unlikeAllOthers();
    }

    @Test
    void takesTheLowestOfAllRunningPromotionsAndRoundsHalfUp() {
        send(new AddProduct(sample.draft(
                List.of("Size"),
                SampleProduct.variant(null, "10.05", 1, "S"),
                SampleProduct.variant(null, "3.00", 1, "M"),
                SampleProduct.variant(null, "0.01", 1, "L"))));
        var half = running(new PromotionScope.Category(sample.name()), new Discount.Percent(BigDecimal.valueOf(50)));
        var four = running(
                new PromotionScope.Skus(List.of(sample.sku("S"), sample.sku("M"))),
                new Discount.Amount(Money.of("4.00")));

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
        var id = added(send(new AddProduct(sample.jacket()))).id();
        send(new AdjustProductPrice(sample.sku("MOSS"), Money.of("80.00"), null));
        send(new AdjustProductPrice(sample.sku("MOSS"), Money.of("100.00"), null));
        var receipt = send(new AdjustProductPrice(sample.sku("MOSS"), Money.of("90.00"), Money.of("110.00")));

        var variant = RequestedVersion.during(receipt.version(), () -> catalog.product(id))
                .orElseThrow()
                .variants()
                .getFirst();
        assertThat(variant.price()).isEqualTo(Money.of("90.00"));
        assertThat(variant.compareAtPrice()).isEqualTo(Money.of("110.00"));
        assertThat(variant.lowestPrice30Days()).isEqualTo(Money.of("80.00"));

        jdbc.sql("UPDATE catalog.price_history SET since = since - interval '31 days' WHERE sku = ? AND price <> 90")
                .param(sample.sku("MOSS").value())
                .update();
        assertThat(jdbc.sql("SELECT lowest_price30_days FROM catalog.current_price WHERE sku = ?")
                        .param(sample.sku("MOSS").value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualTo("100.00");
    }

    @Test
    void changesPricesByItselfWhenAPromotionBeginsAndEnds() {
        send(new AddProduct(sample.jacket()));
        var start = Instant.now().plusMillis(300);

        send(new SchedulePromotion(
                "Flash",
                new PromotionScope.Skus(List.of(sample.sku("MOSS"))),
                new Discount.Percent(BigDecimal.TEN),
                start,
                start.plusMillis(1500)));

        await().pollInterval(Duration.ofMillis(50)).until(() -> price("MOSS").equals(Money.of("90.00")));
        assertThat(Instant.now()).isBetween(start, start.plusMillis(1000));
        await().until(() ->
                catalog.offers(List.of(sample.sku("MOSS"))).getFirst().price().equals(Money.of("90.00")));
        await().until(() -> price("MOSS").equals(Money.of("100.00")));
        assertThat(Instant.now()).isAfter(start.plusMillis(1500));
        await().until(() ->
                catalog.offers(List.of(sample.sku("MOSS"))).getFirst().price().equals(Money.of("100.00")));
        assertThat(history("MOSS")).containsExactly("100.00", "90.00", "100.00");
    }

    @Test
    void refusesPromotionsForWhatDoesNotExist() {
        assertThat(schedule(new PromotionScope.Category("no/such"), new Discount.Percent(BigDecimal.TEN)))
                .isInstanceOf(SchedulePromotion.Result.NoSuchCategory.class);
        assertThat(schedule(new PromotionScope.Skus(List.of(new Sku("NO-SUCH"))), new Discount.Percent(BigDecimal.TEN)))
                .isEqualTo(new SchedulePromotion.Result.NoSuchSku(List.of(new Sku("NO-SUCH"))));
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
        return quotes.quote(List.of(sample.sku(option))).getFirst().unitPrice();
    }

    private List<String> history(String option) {
        return jdbc.sql("SELECT price::text FROM catalog.price_history WHERE sku = ? ORDER BY since")
                .param(sample.sku(option).value())
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private static AddProduct.Result.Added added(Receipt<AddProduct.Result> receipt) {
        return (AddProduct.Result.Added) receipt.result();
    }

    private <R extends CommandResult> Receipt<R> send(Command<R> command) {
        return gateway.send(CommandId.random(), Actor.SYSTEM, command);
    }
}
