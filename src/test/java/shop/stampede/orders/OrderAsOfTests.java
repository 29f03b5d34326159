package shop.stampede.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.orders.query.OrderAsOf;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderSummary;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.RequestedVersion;
import shop.stampede.testing.Shop;

/// An order at each moment of its life, from its events alone.
@SpringBootTest
@Import(Shop.class)
class OrderAsOfTests {

    @Autowired
    Shop shop;

    @Autowired
    OrderQueries orders;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isWhatItWasAtEachMomentFromPlacedToReturned() {
        var tent = shop.sells("100.00", 10);
        var mug = shop.sells("9.90", 10);
        var before = Instant.now();
        var order = placed(shop.order(Shop.item(tent, 1), Shop.item(mug, 3)));
        var placed = Instant.now();
        shop.send(new RecordPayment(order, "INV-7"));
        var paid = Instant.now();
        shop.send(new PackOrder(order));
        var packed = Instant.now();
        shop.send(new ShipOrder(order, "DHL", "00340"));
        var shipped = Instant.now();
        shop.send(new DeliverOrder(order));
        var delivered = Instant.now();
        shop.send(new ReturnItems(order, List.of(new ReturnItems.Item(mug, 2)), true, true));
        var someBack = Instant.now();
        var last = shop.send(new ReturnItems(
                order, List.of(new ReturnItems.Item(mug, 1), new ReturnItems.Item(tent, 1)), true, true));

        assertThat(orders.asOf(order, before)).isEmpty();
        assertThat(at(order, placed)).satisfies(then -> {
            assertThat(then.status()).isEqualTo("placed");
            assertThat(then.payment().status()).isEqualTo("open");
            assertThat(then.totals().total().amount()).isEqualTo("129.70");
            assertThat(then.items()).extracting(OrderAsOf.Item::shipped).containsOnly(0);
            assertThat(then.shipment()).isNull();
            assertThat(then.timeline()).hasSize(1);
        });
        assertThat(at(order, paid).payment().reference()).isEqualTo("INV-7");
        assertThat(at(order, paid).status()).isEqualTo("paid");
        assertThat(at(order, packed).status()).isEqualTo("packed");
        assertThat(at(order, shipped)).satisfies(then -> {
            assertThat(then.status()).isEqualTo("shipped");
            assertThat(then.items()).extracting(OrderAsOf.Item::shipped).containsExactlyInAnyOrder(1, 3);
            assertThat(then.shipment()).isNotNull();
            assertThat(then.shipment().deliveredAt()).isNull();
        });
        assertThat(at(order, delivered).shipment().deliveredAt()).isNotNull();
        assertThat(at(order, someBack)).satisfies(then -> {
            assertThat(then.status()).isEqualTo("delivered");
            assertThat(then.items()).extracting(OrderAsOf.Item::returned).containsExactlyInAnyOrder(0, 2);
            assertThat(then.totals().refunded().amount()).isEqualTo("19.80");
            assertThat(then.payment().status()).isEqualTo("paid");
        });
        assertThat(at(order, Instant.now()).status()).isEqualTo("returned");
        isWhatTheReadModelSaysNow(order, last);
    }

    /// No event of an order has a second version yet, so nothing can be lifted; but each is read in the version it has.
    @Test
    void readsEachEventInItsVersion() {
        var order = placed(shop.order(Shop.item(shop.sells("20.00", 10), 1)));
        shop.send(new RecordPayment(order, "INV-9"));
        jdbc.sql(
                        "UPDATE journal.entry SET schema_version = 2 WHERE aggregate_id = :order AND type = 'orders.OrderPaid'")
                .param("order", order.value().toString())
                .update();

        assertThatThrownBy(() -> orders.asOf(order, Instant.now()))
                .hasMessageContaining("Version 2 of orders.OrderPaid was written by a newer shop");
    }

    @Test
    void followsAPaymentThatWasRefusedAndAnOrderThatWasCalledOff() {
        var sku = shop.sells("20.00", 10);
        var order = placed(shop.orderByCard(TestCard.DECLINED, Shop.item(sku, 1)));
        await().until(() -> at(order, Instant.now()).payment().status().equals("declined"));
        var declined = Instant.now();
        shop.send(new PayAgain(order, PaymentMethod.INVOICE, null));
        var again = Instant.now();
        shop.send(new RecordPayment(order, "INV-8"));
        var last = shop.send(new CancelOrder(order, "changed their mind"));

        assertThat(at(order, declined).status()).isEqualTo("placed");
        assertThat(at(order, declined).payment().status()).isEqualTo("declined");
        assertThat(at(order, again).payment().method()).isEqualTo("invoice");
        assertThat(at(order, again).payment().status()).isEqualTo("open");
        assertThat(at(order, Instant.now()).status()).isEqualTo("cancelled");
        assertThat(at(order, Instant.now()).payment().status()).isEqualTo("refunded");
        isWhatTheReadModelSaysNow(order, last);
    }

    private void isWhatTheReadModelSaysNow(OrderId order, Receipt<?> last) {
        var now = RequestedVersion.during(last.version(), () -> orders.forStaff(order))
                .orElseThrow();
        var then = at(order, Instant.now());
        assertThat(then.version()).isEqualTo(now.version());
        assertThat(then.status()).isEqualTo(now.status());
        assertThat(then.totals()).isEqualTo(now.totals());
        assertThat(then.payment()).isEqualTo(now.payment());
        assertThat(then.shippingAddress()).isEqualTo(now.shippingAddress());
        assertThat(then.timeline())
                .extracting(OrderAsOf.Moment::what)
                .isEqualTo(
                        now.timeline().stream().map(OrderSummary.Moment::what).toList());
        assertThat(then.items())
                .extracting(OrderAsOf.Item::sku, OrderAsOf.Item::quantity, OrderAsOf.Item::returned)
                .containsExactlyInAnyOrderElementsOf(now.items().stream()
                        .map(item -> tuple(item.sku(), item.quantity(), item.returned()))
                        .toList());
    }

    private OrderAsOf at(OrderId order, Instant at) {
        return orders.asOf(order, at).orElseThrow();
    }

    private OrderId placed(PlaceOrder command) {
        return switch (shop.send(command).result()) {
            case PlaceOrder.Result.Placed placed -> placed.id();
            case PlaceOrder.Result refused -> throw new AssertionError(refused);
        };
    }
}
