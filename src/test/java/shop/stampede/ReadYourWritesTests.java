package shop.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.VariantOffer;
import shop.stampede.inventory.RecountStock;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderRow;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.shared.readmodels.VersionToken;
import shop.stampede.testing.HeldUp;
import shop.stampede.testing.Shop;

/// What a person has just done is on the next page that they see, however far behind the read models are.
@SpringBootTest
@Import(Shop.class)
class ReadYourWritesTests {

    @Autowired
    Shop shop;

    @Autowired
    CatalogQueries catalog;

    @Autowired
    StockQueries stock;

    @Autowired
    OrderQueries orders;

    @Autowired
    DataSource dataSource;

    @Test
    void showsANewOrderInListsWhileTheReadModelIsHeldUp() throws Exception {
        var sku = shop.sells("10.00", 5);
        var first = shop.send(shop.order(Shop.item(sku, 1)));
        seenWith(first.version(), () -> newestOrders(1));
        try (var _ = HeldUp.readModel(dataSource, "orders.order_row")) {
            var second = shop.send(shop.order(Shop.item(sku, 1)));

            assertThat(newestOrders(2)).as("without the version").doesNotContain(numberOf(second.result()));
            assertThat(seenWith(second.version(), () -> newestOrders(2)))
                    .containsExactly(numberOf(second.result()), numberOf(first.result()));
            var next = seenWith(
                    second.version(), () -> orders.orders(null, null, 1, null).next());
            assertThat(seenWith(
                            second.version(),
                            () -> orders.orders(null, null, 1, next).items()))
                    .extracting(OrderRow::number)
                    .as("the page after it")
                    .containsExactly(numberOf(first.result()));
        }
    }

    @Test
    void showsAChangedRowWhereItBelongsNow() throws Exception {
        var sku = shop.sells("10.00", 500);
        var other = shop.sells("10.00", 500);
        try (var _ = HeldUp.readModel(dataSource, "inventory.stock_level")) {
            var recount = shop.send(new RecountStock(sku, 1, "counted"));

            var low = seenWith(
                    recount.version(), () -> stock.levels(null, true, 50, null).items());
            assertThat(low).anyMatch(level -> level.sku().equals(sku.value()) && level.onHand() == 1);
            assertThat(low).noneMatch(level -> level.sku().equals(other.value()));
            assertThat(stock.levels(null, true, 50, null).items())
                    .noneMatch(level -> level.sku().equals(sku.value()));
        }
    }

    @Test
    void seesSeveralOfOnesChangesAtOnce() throws Exception {
        var one = shop.sells("10.00", 500);
        var other = shop.sells("10.00", 500);
        try (var _ = HeldUp.readModel(dataSource, "inventory.stock_level")) {
            var first = shop.send(new RecountStock(one, 1, "counted")).version();
            var second = shop.send(new RecountStock(other, 2, "counted")).version();

            var low = seenWith(
                    second.and(first), () -> stock.levels(null, true, 50, null).items());
            assertThat(low)
                    .anyMatch(level -> level.sku().equals(one.value()))
                    .anyMatch(level -> level.sku().equals(other.value()));
        }
    }

    @Test
    void showsTheStockThatAnOrderHasLeftWhileItsRowsAreHeldUp() throws Exception {
        var sku = shop.sells("10.00", 1);
        await().until(() -> !catalog.offers(List.of(sku)).isEmpty());
        try (var _ = HeldUp.readModel(dataSource, "catalog.variant_offer");
                var _ = HeldUp.readModel(dataSource, "catalog.product_card")) {
            var order = shop.send(shop.order(Shop.item(sku, 1)));

            assertThat(seenWith(order.version(), () -> catalog.offers(List.of(sku))))
                    .extracting(VariantOffer::availability)
                    .containsExactly("sold-out");
            assertThat(seenWith(
                            order.version(),
                            () -> catalog.products(ProductFilter.published(), 50, null)
                                    .items()))
                    .filteredOn(card -> card.title().equals("Thing " + sku))
                    .extracting(ProductCard::availability)
                    .containsExactly("sold-out");
            assertThat(catalog.offers(List.of(sku)))
                    .extracting(VariantOffer::availability)
                    .doesNotContain("sold-out");
        }
    }

    @Test
    void showsADaysSalesAtOnceThoughTheyAreRefreshedAsAWhole() {
        var today = LocalDate.now(ZoneOffset.UTC);
        int before = orders.sales(today, today).stream()
                .mapToInt(day -> day.orders())
                .sum();
        var sku = shop.sells("10.00", 5);

        var order = shop.send(shop.order(Shop.item(sku, 1)));

        assertThat(seenWith(order.version(), () -> orders.sales(today, today))
                        .getFirst()
                        .orders())
                .isGreaterThan(before);
    }

    @Test
    void takesNoTokenThatItHasNotSealed() throws Exception {
        var sku = shop.sells("10.00", 5);
        try (var _ = HeldUp.readModel(dataSource, "orders.order_row")) {
            var order = shop.send(shop.order(Shop.item(sku, 1)));
            var token = order.version().value();
            var forged = VersionToken.of(token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A"));

            assertThat(seenWith(forged, () -> newestOrders(1))).doesNotContain(numberOf(order.result()));
            assertThat(seenWith(VersionToken.of("no.token~at all"), () -> newestOrders(1)))
                    .doesNotContain(numberOf(order.result()));
        }
    }

    private List<String> newestOrders(int count) {
        return orders.orders(null, null, count, null).items().stream()
                .map(OrderRow::number)
                .toList();
    }

    private static String numberOf(PlaceOrder.Result result) {
        return ((PlaceOrder.Result.Placed) result).number();
    }

    private static <T> T seenWith(VersionToken version, Supplier<T> query) {
        return RequestedVersion.during(version, query::get);
    }
}
