package shop.stampede.orders.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import shop.stampede.orders.events.OrderCancelled;
import shop.stampede.orders.events.OrderDelivered;
import shop.stampede.orders.events.OrderItemsReturned;
import shop.stampede.orders.events.OrderPacked;
import shop.stampede.orders.events.OrderPaid;
import shop.stampede.orders.events.OrderPaymentAuthorised;
import shop.stampede.orders.events.OrderPaymentDeclined;
import shop.stampede.orders.events.OrderPaymentRequested;
import shop.stampede.orders.events.OrderPlaced;
import shop.stampede.orders.events.OrderShipped;
import shop.stampede.shared.Money;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.journal.DomainEvent;

/// What somebody bought, and how far it has come.
///
/// Placed with its stock reserved and its payment requested; paid; packed; shipped; delivered. Until it is
/// shipped it can be cancelled, afterwards its pieces can come back, some or all. Each verb asks first, by
/// [#canBecome], and is a bug where it cannot be: commands turn that into an answer. Never more is given
/// back than was paid.
@Table(schema = "orders", name = "sales_order")
class Order extends AbstractAggregateRoot<Order> {

    @Id
    private final UUID id;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private final OrderKeys keys;

    private final String email;
    private String status;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private Bill bill;

    @Embedded.Nullable
    private final Recipient recipient;

    @MappedCollection(idColumn = "sales_order", keyColumn = "line_no")
    private List<OrderLine> lines;

    private final int pieces;
    private final Instant placedAt;

    @Version
    private long version;

    @PersistenceCreator
    Order(
            UUID id,
            OrderKeys keys,
            String email,
            String status,
            Bill bill,
            Recipient recipient,
            List<OrderLine> lines,
            int pieces,
            Instant placedAt,
            long version) {
        this.id = id;
        this.keys = keys;
        this.email = email;
        this.status = status;
        this.bill = bill;
        this.recipient = recipient;
        this.lines = lines;
        this.pieces = pieces;
        this.placedAt = placedAt;
        this.version = version;
    }

    static Order place(
            UUID id,
            OrderKeys keys,
            String email,
            String paymentMethod,
            Recipient recipient,
            List<OrderLine> lines,
            CommandContext context) {
        var bill = Bill.of(Money.sum(lines.stream().map(OrderLine::total).toList()), paymentMethod);
        int pieces = lines.stream().mapToInt(OrderLine::quantity).sum();
        var order =
                new Order(id, keys, email, OrderStatus.PLACED.word(), bill, recipient, lines, pieces, context.at(), 0);
        order.registerEvent(new OrderPlaced(
                id,
                1,
                context.at(),
                context.actor().name(),
                keys.number(),
                email,
                lines.stream().map(OrderLine::published).toList(),
                recipient.published(),
                paymentMethod,
                bill.subtotal(),
                bill.shipping(),
                bill.total()));
        return order;
    }

    /// What has happened to this order and is not saved yet.
    List<DomainEvent> events() {
        return domainEvents().stream().map(DomainEvent.class::cast).toList();
    }

    void payAgain(String method, CommandContext context) {
        require(isPaymentDeclined());
        bill = bill.askedAgain(method);
        registerEvent(new OrderPaymentRequested(
                id, version + 1, context.at(), context.actor().name(), method));
    }

    void paymentAuthorised(String reference, CommandContext context) {
        bill = bill.authorised(reference);
        registerEvent(new OrderPaymentAuthorised(
                id, version + 1, context.at(), context.actor().name(), reference));
    }

    void paymentDeclined(String reason, CommandContext context) {
        bill = bill.declined();
        registerEvent(new OrderPaymentDeclined(
                id, version + 1, context.at(), context.actor().name(), reason));
    }

    void pay(String reference, CommandContext context) {
        become(OrderStatus.PAID);
        bill = bill.paid(reference);
        registerEvent(
                new OrderPaid(id, version + 1, context.at(), context.actor().name(), reference));
    }

    void pack(CommandContext context) {
        become(OrderStatus.PACKED);
        registerEvent(
                new OrderPacked(id, version + 1, context.at(), context.actor().name()));
    }

    void ship(Shipment shipment, CommandContext context) {
        become(OrderStatus.SHIPPED);
        registerEvent(new OrderShipped(
                id,
                version + 1,
                context.at(),
                context.actor().name(),
                shipment.id(),
                shipment.carrier(),
                shipment.trackingNumber()));
    }

    void deliver(CommandContext context) {
        become(OrderStatus.DELIVERED);
        registerEvent(new OrderDelivered(
                id, version + 1, context.at(), context.actor().name()));
    }

    /// @param givenBack what of the payment is returned
    void cancel(String reason, Money givenBack, CommandContext context) {
        become(OrderStatus.CANCELLED);
        bill = bill.givenBack(givenBack);
        registerEvent(new OrderCancelled(
                id, version + 1, context.at(), context.actor().name(), reason, givenBack));
    }

    /// @param quantities pieces by SKU, no more than are still out
    void takeBack(Map<String, Integer> quantities, boolean restocked, Money givenBack, CommandContext context) {
        require(canReturn());
        lines = lines.stream()
                .map(line -> line.withReturned(quantities.getOrDefault(line.sku(), 0)))
                .toList();
        boolean complete = lines.stream().allMatch(line -> line.stillOut() == 0);
        if (complete) {
            become(OrderStatus.RETURNED);
        }
        bill = bill.givenBack(givenBack);
        var items = quantities.entrySet().stream()
                .map(entry -> new OrderItemsReturned.Item(entry.getKey(), entry.getValue()))
                .toList();
        registerEvent(new OrderItemsReturned(
                id, version + 1, context.at(), context.actor().name(), items, restocked, givenBack, complete));
    }

    boolean canBecome(OrderStatus next) {
        return OrderStatus.of(status).canBecome(next);
    }

    boolean canReturn() {
        return canBecome(OrderStatus.RETURNED);
    }

    boolean isPaymentDeclined() {
        return OrderStatus.of(status) == OrderStatus.PLACED && bill.isDeclined();
    }

    boolean isCancelled() {
        return OrderStatus.of(status) == OrderStatus.CANCELLED;
    }

    UUID id() {
        return id;
    }

    String number() {
        return keys.number();
    }

    String accessKey() {
        return keys.accessKey();
    }

    String status() {
        return status;
    }

    List<OrderLine> lines() {
        return lines;
    }

    Money total() {
        return bill.total();
    }

    private void become(OrderStatus next) {
        require(canBecome(next));
        status = next.word();
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException(
                    "Order %s is %s (%s) and cannot do this".formatted(number(), status, bill.paymentStatus()));
        }
    }
}
