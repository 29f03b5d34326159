package shop.stampede.api.orders;

import shop.stampede.orders.query.OrderSummary;
import shop.stampede.orders.query.OrderSummary.Moment;

/// An order as somebody outside the house may see it: without the names of those who worked on it.
final class GuestsOrder {

    private static final String STAFF = "staff";

    private GuestsOrder() {}

    static OrderSummary of(OrderSummary order) {
        return new OrderSummary(
                order.orderId(),
                order.number(),
                order.status(),
                order.email(),
                order.items(),
                order.totals(),
                order.shippingAddress(),
                order.payment(),
                order.shipments(),
                order.timeline().stream().map(GuestsOrder::nameless).toList(),
                order.placedAt(),
                order.version());
    }

    private static Moment nameless(Moment moment) {
        return moment.actor().startsWith(STAFF + ":")
                ? new Moment(moment.at(), moment.what(), moment.note(), STAFF)
                : moment;
    }
}
