package shop.stampede.orders.command;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

/// Writes an order's story from its events, in the transaction that publishes them; so it can be written again from
/// the journal.
@Component
class OrderTimeline {

    private static final String ADD = """
            INSERT INTO orders.timeline_entry (sales_order, version, at, what, note, actor)
            VALUES (:order, :version, :at, :what, :note, :actor)
            ON CONFLICT (sales_order, version, what) DO NOTHING
            """;

    private final JdbcClient jdbc;

    OrderTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(OrderEvent event) {
        switch (event) {
            case OrderPlaced _ -> add(event, "placed", null);
            case OrderPaymentRequested requested -> add(event, "payment-requested", requested.paymentMethod());
            case OrderPaymentAuthorised _ -> add(event, "payment-authorised", null);
            case OrderPaymentDeclined declined -> add(event, "payment-declined", declined.reason());
            case OrderPaid paid -> add(event, "paid", paid.reference());
            case OrderPacked _ -> add(event, "packed", null);
            case OrderShipped shipped -> add(event, "shipped", parcel(shipped));
            case OrderDelivered _ -> add(event, "delivered", null);
            case OrderCancelled cancelled -> add(event, "cancelled", cancelled.reason());
            case OrderItemsReturned returned ->
                add(event, returned.complete() ? "returned" : "items-returned", pieces(returned));
        }
    }

    private void add(OrderEvent event, String what, @Nullable String note) {
        jdbc.sql(ADD)
                .param("order", event.orderId())
                .param("version", event.version())
                .param("at", Timestamp.from(event.at()))
                .param("what", what)
                .param("note", note)
                .param("actor", event.actor())
                .update();
    }

    private static @Nullable String parcel(OrderShipped shipped) {
        var carrier = shipped.carrier() == null ? "" : shipped.carrier();
        var tracking = shipped.trackingNumber() == null ? "" : shipped.trackingNumber();
        var parcel = (carrier + " " + tracking).strip();
        return parcel.isEmpty() ? null : parcel;
    }

    private static String pieces(OrderItemsReturned returned) {
        return String.join(
                ", ",
                returned.items().stream()
                        .map(item -> item.quantity() + " × " + item.sku())
                        .toList());
    }
}
