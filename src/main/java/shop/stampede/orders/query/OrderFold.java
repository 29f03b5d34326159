package shop.stampede.orders.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.orders.events.OrderCancelled;
import shop.stampede.orders.events.OrderDelivered;
import shop.stampede.orders.events.OrderEvent;
import shop.stampede.orders.events.OrderItemsReturned;
import shop.stampede.orders.events.OrderPacked;
import shop.stampede.orders.events.OrderPaid;
import shop.stampede.orders.events.OrderPaymentAuthorised;
import shop.stampede.orders.events.OrderPaymentDeclined;
import shop.stampede.orders.events.OrderPaymentRequested;
import shop.stampede.orders.events.OrderPlaced;
import shop.stampede.orders.events.OrderShipped;
import shop.stampede.orders.query.OrderAsOf.Item;
import shop.stampede.orders.query.OrderAsOf.Moment;
import shop.stampede.orders.query.OrderAsOf.Shipment;
import shop.stampede.orders.query.OrderSummary.Payment;
import shop.stampede.orders.query.OrderSummary.Recipient;
import shop.stampede.orders.query.OrderSummary.Totals;
import shop.stampede.shared.Money;

/// What an order becomes, event by event, in the order of its versions.
final class OrderFold {

    private final OrderPlaced placed;
    private final List<Moment> timeline = new ArrayList<>();
    private final Map<String, Integer> returned = new HashMap<>();
    private String status = "placed";
    private Payment payment;
    private Money refunded = Money.ZERO;
    private long version;
    private @Nullable Shipment shipment;

    OrderFold(OrderPlaced placed) {
        this.placed = placed;
        this.payment = new Payment(placed.paymentMethod(), "open", null);
        note(placed, "placed");
    }

    OrderFold then(OrderEvent event) {
        switch (event) {
            case OrderPlaced _ ->
                throw new IllegalStateException("Order %s was placed twice".formatted(placed.number()));
            case OrderPaymentRequested requested -> pay("payment-requested", event, requested.paymentMethod(), "open");
            case OrderPaymentAuthorised authorised -> {
                payment = new Payment(payment.method(), "authorised", authorised.reference());
                note(event, "payment-authorised");
            }
            case OrderPaymentDeclined _ -> pay("payment-declined", event, payment.method(), "declined");
            case OrderPaid paid -> {
                payment = new Payment(payment.method(), "paid", paid.reference());
                become(event, "paid");
            }
            case OrderPacked _ -> become(event, "packed");
            case OrderShipped sent -> {
                shipment = new Shipment(sent.carrier(), sent.trackingNumber(), sent.at(), null);
                become(event, "shipped");
            }
            case OrderDelivered _ -> {
                arrived(event.at());
                become(event, "delivered");
            }
            case OrderCancelled cancelled -> {
                giveBack(cancelled.refunded());
                become(event, "cancelled");
            }
            case OrderItemsReturned back -> takeBack(back);
        }
        return this;
    }

    OrderAsOf asOf(Instant at) {
        var to = placed.shippingAddress();
        return new OrderAsOf(
                placed.orderId(),
                placed.number(),
                at,
                version,
                status,
                placed.email(),
                placed.lines().stream().map(this::item).toList(),
                new Totals(placed.subtotal(), placed.shipping(), placed.total(), refunded),
                new Recipient(to.name(), to.line1(), to.line2(), to.postalCode(), to.city(), to.country()),
                payment,
                shipment,
                List.copyOf(timeline),
                placed.at());
    }

    private Item item(OrderPlaced.Line line) {
        return new Item(
                line.sku(),
                line.title(),
                line.variantTitle(),
                line.quantity(),
                shipment == null ? 0 : line.quantity(),
                returned.getOrDefault(line.sku(), 0),
                line.unitPrice(),
                line.unitPrice().times(line.quantity()));
    }

    private void pay(String what, OrderEvent event, String method, String state) {
        payment = new Payment(method, state, payment.reference());
        note(event, what);
    }

    private void arrived(Instant at) {
        if (shipment != null) {
            shipment = new Shipment(shipment.carrier(), shipment.trackingNumber(), shipment.shippedAt(), at);
        }
    }

    private void takeBack(OrderItemsReturned back) {
        back.items().forEach(item -> returned.merge(item.sku(), item.quantity(), Integer::sum));
        giveBack(back.refunded());
        if (back.complete()) {
            become(back, "returned");
        } else {
            note(back, "items-returned");
        }
    }

    private void giveBack(Money amount) {
        refunded = refunded.plus(amount);
        if (refunded.isPositive() && refunded.equals(placed.total())) {
            payment = new Payment(payment.method(), "refunded", payment.reference());
        }
    }

    private void become(OrderEvent event, String next) {
        status = next;
        note(event, next);
    }

    private void note(OrderEvent event, String what) {
        version = event.version();
        timeline.add(new Moment(event.at(), what, event.actor()));
    }
}
