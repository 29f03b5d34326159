package shop.stampede.orders.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
import shop.stampede.shared.Columns;
import shop.stampede.shared.journal.EventFedCopy;

/// Writes an order's story from its events, in the transaction that publishes them; so it can be written
/// anew from the journal.
@Component
class OrderTimeline implements EventFedCopy<OrderEvent> {

    private static final String ADD = """
            INSERT INTO %s (sales_order, version, at, what, note, actor)
            SELECT * FROM unnest(CAST(? AS uuid[]), CAST(? AS bigint[]), CAST(? AS timestamptz[]), CAST(? AS text[]),
                                 CAST(? AS text[]), CAST(? AS text[]))
            ON CONFLICT (sales_order, version, what) DO NOTHING
            """;

    private final JdbcTemplate jdbc;

    OrderTimeline(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "orders.timeline_entry";
    }

    @Override
    public Class<OrderEvent> takes() {
        return OrderEvent.class;
    }

    @Override
    public boolean isWrittenInTransaction() {
        return true;
    }

    @Override
    public void apply(List<OrderEvent> events, String table) {
        jdbc.update(
                ADD.formatted(table),
                Columns.of(events, OrderEvent::orderId),
                Columns.of(events, OrderEvent::version),
                Columns.of(events, OrderEvent::at),
                Columns.of(events, event -> line(event).what),
                Columns.of(events, event -> line(event).note),
                Columns.of(events, OrderEvent::actor));
    }

    @Override
    public String keyColumn() {
        return "sales_order";
    }

    @Override
    public Map<String, List<String>> shownBy(List<String> orders) {
        return Map.of("orders.order_summary", orders);
    }

    private record Line(String what, @Nullable String note) {}

    private static Line line(OrderEvent event) {
        return switch (event) {
            case OrderPlaced _ -> new Line("placed", null);
            case OrderPaymentRequested requested -> new Line("payment-requested", requested.paymentMethod());
            case OrderPaymentAuthorised _ -> new Line("payment-authorised", null);
            case OrderPaymentDeclined declined -> new Line("payment-declined", declined.reason());
            case OrderPaid paid -> new Line("paid", paid.reference());
            case OrderPacked _ -> new Line("packed", null);
            case OrderShipped shipped -> new Line("shipped", parcel(shipped));
            case OrderDelivered _ -> new Line("delivered", null);
            case OrderCancelled cancelled -> new Line("cancelled", cancelled.reason());
            case OrderItemsReturned returned ->
                new Line(returned.complete() ? "returned" : "items-returned", pieces(returned));
        };
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
