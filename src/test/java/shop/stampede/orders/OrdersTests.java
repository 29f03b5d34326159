package shop.stampede.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.stampede.testing.Shop.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderSummary;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.testing.AtOnce;
import shop.stampede.testing.Shop;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(Shop.class)
class OrdersTests {

    @Autowired
    Shop shop;

    @Autowired
    OrderQueries orders;

    @Autowired
    StockQueries stock;

    @Test
    void tellsTheStoryOfAnOrderFromPlacedToReturned() {
        var tent = shop.sells("129.00", 5);
        var id = placed(shop.order(item(tent, 2)));

        shop.send(new RecordPayment(id, "bank transfer 17"));
        shop.send(new PackOrder(id));
        shop.send(new ShipOrder(id, "DHL", "00340434"));
        shop.send(new DeliverOrder(id));
        var last = shop.send(new ReturnItems(id, List.of(new ReturnItems.Item(tent, 1)), true, true));

        var order = RequestedVersion.during(last.version(), () -> orders.forStaff(id))
                .orElseThrow();
        assertThat(order.timeline())
                .extracting(OrderSummary.Moment::what)
                .containsExactly("placed", "paid", "packed", "shipped", "delivered", "items-returned");
        assertThat(order.status()).isEqualTo("delivered");
        assertThat(order.totals().total()).isEqualTo(Money.of("258.00"));
        assertThat(order.totals().refunded()).isEqualTo(Money.of("129.00"));
        assertThat(order.shipments()).hasSize(1).allMatch(shipment -> shipment.deliveredAt() != null);
        assertThat(levelOf(tent)).isEqualTo("4 on hand, 0 reserved");
        assertThat(shop.discrepancies()).isZero();
    }

    @Test
    void placesOneOrderHoweverOftenItIsSent() throws Exception {
        var mug = shop.sells("18.00", 10);
        var id = CommandId.random();

        var answers =
                AtOnce.times(4, () -> shop.send(id, shop.order(item(mug, 1))).result());

        assertThat(answers.stream().distinct()).hasSize(1).allMatch(PlaceOrder.Result.Placed.class::isInstance);
        assertThat(levelOf(mug)).isEqualTo("10 on hand, 1 reserved");
    }

    @Test
    void sellsTwentyOfTwentyToFiftyBuyers() throws Exception {
        var lamp = shop.sells("59.00", 20);

        List<CommandResult> answers =
                AtOnce.times(50, () -> shop.send(shop.order(item(lamp, 1))).result());

        assertThat(answers)
                .filteredOn(PlaceOrder.Result.Placed.class::isInstance)
                .hasSize(20);
        assertThat(answers)
                .filteredOn(PlaceOrder.Result.OutOfStock.class::isInstance)
                .hasSize(30);
        assertThat(levelOf(lamp)).isEqualTo("20 on hand, 20 reserved");
        assertThat(shop.discrepancies()).isZero();
    }

    @Test
    void refusesAPriceThatTheShopperDidNotSee() {
        var boots = shop.sells("180.00", 3);

        var answer = shop.send(shop.order(new OrderItem(boots, 1, Money.of("150.00"))))
                .result();

        assertThat(answer)
                .isInstanceOfSatisfying(
                        PlaceOrder.Result.PriceChanged.class,
                        changed -> assertThat(changed.prices())
                                .extracting(PlaceOrder.NewPrice::now)
                                .containsExactly(Money.of("180.00")));
        assertThat(levelOf(boots)).isEqualTo("3 on hand, 0 reserved");
    }

    @Test
    void freesTheStockOfACancelledOrder() {
        var bottle = shop.sells("24.00", 4);
        var id = placed(shop.order(item(bottle, 3)));

        shop.send(new CancelOrder(id, "changed my mind"));

        assertThat(levelOf(bottle)).isEqualTo("4 on hand, 0 reserved");
        assertThat(shop.send(new ShipOrder(id, null, null)).result()).isInstanceOf(ShipOrder.Result.NotNow.class);
        assertThat(shop.discrepancies()).isZero();
    }

    @Test
    void takesACardThatSucceedsAndAsksAgainAfterOneThatIsDeclined() {
        var pen = shop.sells("12.00", 9);
        var good = placed(shop.orderByCard(TestCard.SUCCEEDS, item(pen, 1)));
        var bad = placed(shop.orderByCard(TestCard.DECLINED, item(pen, 1)));

        await().until(() -> summary(good).status().equals("paid"));
        await().until(() -> summary(bad).payment().status().equals("declined"));
        shop.send(new PayAgain(bad, PaymentMethod.TEST_CARD, TestCard.SUCCEEDS));

        await().until(() -> summary(bad).status().equals("paid"));
    }

    @Test
    void deliversEveryEvent() {
        placed(shop.order(item(shop.sells("9.00", 2), 1)));

        await().until(() -> shop.waitingDeliveries() == 0);
    }

    private OrderId placed(PlaceOrder order) {
        return switch (shop.send(order).result()) {
            case PlaceOrder.Result.Placed(var id, var _, var _) -> id;
            case PlaceOrder.Result.OutOfStock refused -> throw new AssertionError(refused);
            case PlaceOrder.Result.NoSuchSku refused -> throw new AssertionError(refused);
            case PlaceOrder.Result.PriceChanged refused -> throw new AssertionError(refused);
        };
    }

    private OrderSummary summary(OrderId id) {
        return orders.forStaff(id).orElseThrow();
    }

    private String levelOf(Sku sku) {
        await().until(() -> shop.waitingDeliveries() == 0);
        var level = stock.level(sku).orElseThrow();
        return "%d on hand, %d reserved".formatted(level.onHand(), level.reserved());
    }
}
