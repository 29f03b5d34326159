package shop.stampede.testing;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.catalog.AddProduct;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.orders.Address;
import shop.stampede.orders.OrderItem;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.commands.Receipt;

/// A shop to be stocked and bought from in a test.
@TestComponent
public class Shop {

    public static final Address SOMEWHERE = new Address("Ada Moor", "Harbour Lane 3", null, "20457", "Hamburg", "DE");
    public static final Actor CLERK = Actor.staff("clerk");

    private final CommandGateway gateway;
    private final JdbcClient jdbc;

    Shop(CommandGateway gateway, JdbcClient jdbc) {
        this.gateway = gateway;
        this.jdbc = jdbc;
    }

    /// A published product with one variant.
    public Sku sells(String price, int stock) {
        var sku = new Sku("T-" + UUID.randomUUID());
        var variant = new VariantDraft(sku, List.of(), Money.of(price), null, 100, null, stock, null);
        var draft = new ProductDraft(
                null,
                "Thing " + sku,
                "<p>Good.</p>",
                null,
                "Camp > Tents",
                List.of(),
                List.of(),
                List.of(variant),
                List.of(),
                null,
                null,
                true);
        send(new AddProduct(draft));
        return sku;
    }

    public PlaceOrder order(OrderItem... items) {
        return new PlaceOrder("ada@example.org", List.of(items), SOMEWHERE, PaymentMethod.INVOICE, null, null, null);
    }

    public PlaceOrder orderByCard(TestCard card, OrderItem... items) {
        return new PlaceOrder("ada@example.org", List.of(items), SOMEWHERE, PaymentMethod.TEST_CARD, card, null, null);
    }

    public static OrderItem item(Sku sku, int quantity) {
        return new OrderItem(sku, quantity, null);
    }

    public <R extends CommandResult> Receipt<R> send(Command<R> command) {
        return send(CommandId.random(), command);
    }

    public <R extends CommandResult> Receipt<R> send(CommandId id, Command<R> command) {
        return gateway.send(id, CLERK, command);
    }

    /// SKUs whose level, ledger and reservations do not agree.
    public int discrepancies() {
        return jdbc.sql("SELECT count(*) FROM inventory.discrepancy")
                .query(Integer.class)
                .single();
    }

    public int waitingDeliveries() {
        return jdbc.sql("SELECT count(*) FROM outbox.event_publication")
                .query(Integer.class)
                .single();
    }
}
