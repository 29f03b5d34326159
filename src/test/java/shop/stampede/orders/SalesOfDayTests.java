package shop.stampede.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.stampede.testing.Shop.item;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.SalesOfDay;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.shared.readmodels.VersionToken;
import shop.stampede.testing.Shop;

/// A day's sales are summed up from the orders of that day alone, and whoever changes one of them sees it at once.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(Shop.class)
class SalesOfDayTests {

    private static final String SALES = "orders.sales_of_day";

    @Autowired
    Shop shop;

    @Autowired
    OrderQueries orders;

    @Autowired
    ReadModels readModels;

    @Autowired
    JdbcClient jdbc;

    /// The one of the start is over then, and the next comes in five minutes.
    @BeforeEach
    void awaitTheRefreshOfTheWhole() {
        readModels.refresh(SALES, Keys.all()).join();
    }

    @Test
    void followTheOrdersOfTheirDay() {
        var day = LocalDate.of(2019, 3, 5);
        var other = LocalDate.of(2019, 3, 6);
        var mug = shop.sells("18.00", 50);
        var kept = placedOn(day, mug, 2);
        var cancelled = placedOn(day, mug, 3);
        var returned = placedOn(other, mug, 4);

        readModels.refresh(SALES, Keys.of(day)).join();

        assertThat(salesOf(day, VersionToken.NONE)).containsExactly(sales(day, 2, 5, "90.00", "0.00"));
        assertThat(salesOf(other, VersionToken.NONE))
                .describedAs("the other day was not asked for")
                .isEmpty();

        var cancelling = shop.send(new CancelOrder(cancelled, "too late"));
        assertThat(salesOf(day, cancelling.version())).containsExactly(sales(day, 1, 2, "36.00", "0.00"));

        shop.send(new RecordPayment(returned, "bank transfer 4"));
        shop.send(new PackOrder(returned));
        shop.send(new ShipOrder(returned, "DHL", "00340435"));
        shop.send(new DeliverOrder(returned));
        var returning = shop.send(new ReturnItems(returned, List.of(new ReturnItems.Item(mug, 1)), true, true));
        assertThat(salesOf(other, returning.version())).containsExactly(sales(other, 1, 4, "72.00", "18.00"));

        var last = shop.send(new CancelOrder(kept, "too late"));
        assertThat(salesOf(day, last.version())).isEmpty();
    }

    @Test
    void areRefreshedAsAWholeWhereNoDayIsNamed() {
        var day = LocalDate.of(2019, 4, 7);
        var pot = shop.sells("30.00", 50);
        placedOn(day, pot, 1);
        readModels.refresh(SALES, Keys.of(day)).join();
        assertThat(overlayHas(day)).isTrue();
        placedOn(day, pot, 1);

        readModels.refresh(SALES, Keys.all()).join();

        assertThat(salesOf(day, VersionToken.NONE)).containsExactly(sales(day, 2, 2, "60.00", "0.00"));
        assertThat(overlayHas(day)).isFalse();
    }

    private OrderId placedOn(LocalDate day, Sku sku, int pieces) {
        var placed = (PlaceOrder.Result.Placed)
                shop.send(shop.order(item(sku, pieces))).result();
        jdbc.sql("UPDATE orders.sales_order SET placed_at = CAST(:day AS date) + interval '12 hours' WHERE id = :id")
                .param("day", day)
                .param("id", placed.id().value())
                .update();
        return placed.id();
    }

    private List<SalesOfDay> salesOf(LocalDate day, VersionToken version) {
        return RequestedVersion.during(version, () -> orders.sales(day, day));
    }

    private static SalesOfDay sales(LocalDate day, int orders, int pieces, String revenue, String refunded) {
        return new SalesOfDay(day, orders, pieces, Money.of(revenue), Money.of(refunded));
    }

    private boolean overlayHas(LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM orders.sales_of_day_changes WHERE day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
