package shop.stampede.admin.orders;

import java.util.List;
import java.util.Set;
import shop.stampede.orders.query.OrderSummary;

/// One order and which forms its state calls for. What is offered is a courtesy; what may be done is decided by the
/// command.
///
/// @param form the name of the form that was sent and came back with errors; empty if none was
record OrderPage(OrderSummary order, String form) {

    private static final Set<String> OPEN = Set.of("placed", "paid", "packed");
    private static final Set<String> SENT = Set.of("shipped", "delivered");

    static OrderPage of(OrderSummary order, String form) {
        return new OrderPage(order, form);
    }

    public boolean canRecordPayment() {
        return "placed".equals(order.status())
                && "invoice".equals(order.payment().method())
                && "open".equals(order.payment().status());
    }

    public boolean canPack() {
        return "paid".equals(order.status());
    }

    public boolean canShip() {
        return canPack() || "packed".equals(order.status());
    }

    public boolean canDeliver() {
        return "shipped".equals(order.status());
    }

    public boolean canCancel() {
        return OPEN.contains(order.status());
    }

    public boolean canReturn() {
        return SENT.contains(order.status()) && !returnable().isEmpty();
    }

    public boolean canDoSomething() {
        return canRecordPayment() || canShip() || canDeliver() || canCancel() || canReturn();
    }

    public List<OrderSummary.Item> returnable() {
        return order.items().stream()
                .filter(item -> item.returned() < item.quantity())
                .toList();
    }
}
