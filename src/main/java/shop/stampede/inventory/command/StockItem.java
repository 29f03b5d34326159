package shop.stampede.inventory.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.relational.core.mapping.Table;
import shop.stampede.inventory.Availability;
import shop.stampede.inventory.events.AvailabilityChanged;
import shop.stampede.inventory.events.StockLevelChanged;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.journal.DomainEvent;

/// How many pieces of one SKU are on the shelf, and how many of them are promised.
///
/// It begins with an opening, gains by receipts and returns, promises by reservations, which are released
/// or leave the house as sales, and is set right by recounts and adjustments. Never more is promised than
/// there is. Each change is one movement: one ledger entry, one version.
@Table(schema = "inventory", name = "stock_item")
class StockItem {

    @Id
    private final String sku;

    private int onHand;
    private int reserved;
    private Instant changedAt;

    private long version;

    @Transient
    private final List<Move> moves = new ArrayList<>();

    /// One change: what is to be written into the ledger, and what is to be told.
    record Move(CommandContext cause, LedgerEntry entry, List<DomainEvent> events) {}

    @PersistenceCreator
    StockItem(String sku, int onHand, int reserved, Instant changedAt, long version) {
        this.sku = sku;
        this.onHand = onHand;
        this.reserved = reserved;
        this.changedAt = changedAt;
        this.version = version;
    }

    static StockItem open(Sku sku, int quantity, CommandContext context) {
        var item = new StockItem(sku.value(), 0, 0, context.at(), 0);
        item.move(Movement.OPENING, quantity, 0, "First stock", null, context);
        return item;
    }

    void receive(int quantity, CommandContext context) {
        move(Movement.RECEIPT, quantity, 0, "Delivery", null, context);
    }

    /// @return the difference to the books, or nothing if fewer were counted than are promised
    Optional<Integer> recount(int counted, String reason, CommandContext context) {
        if (counted < reserved) {
            return Optional.empty();
        }
        int change = counted - onHand;
        move(Movement.RECOUNT, change, 0, reason, null, context);
        return Optional.of(change);
    }

    /// @return whether it was possible: no more can be taken away than is free
    boolean adjust(int change, String reason, CommandContext context) {
        if (available() + change < 0) {
            return false;
        }
        move(Movement.ADJUSTMENT, change, 0, reason, null, context);
        return true;
    }

    boolean canReserve(int quantity) {
        return quantity <= available();
    }

    void reserve(int quantity, String reference, CommandContext context) {
        move(Movement.RESERVATION, 0, quantity, "Order", reference, context);
    }

    void release(int quantity, String reference, CommandContext context) {
        move(Movement.RELEASE, 0, -quantity, "Reservation given up", reference, context);
    }

    void ship(int quantity, String reference, CommandContext context) {
        move(Movement.SALE, -quantity, -quantity, "Shipped", reference, context);
    }

    void takeBack(int quantity, String reference, CommandContext context) {
        move(Movement.RETURN, quantity, 0, "Returned", reference, context);
    }

    String sku() {
        return sku;
    }

    int onHand() {
        return onHand;
    }

    int reserved() {
        return reserved;
    }

    int available() {
        return onHand - reserved;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }

    /// What has happened to this item since it was taken from the shelf.
    List<Move> moves() {
        return moves;
    }

    private void move(
            Movement kind,
            int onHandChange,
            int reservedChange,
            String reason,
            @Nullable String reference,
            CommandContext context) {
        int before = available();
        onHand = Math.addExact(onHand, onHandChange);
        reserved = Math.addExact(reserved, reservedChange);
        changedAt = context.at();
        if (reserved < 0 || available() < 0) {
            throw new IllegalStateException(
                    "%s of %s would leave %d on hand, %d reserved".formatted(kind, sku, onHand, reserved));
        }
        version++;
        var entry = new LedgerEntry(
                LedgerEntry.idOf(sku, version),
                sku,
                version,
                kind.word(),
                onHandChange,
                reservedChange,
                onHand,
                reserved,
                reason,
                reference,
                context.actor().name(),
                context.at());
        var events = new ArrayList<DomainEvent>();
        events.add(new StockLevelChanged(
                sku,
                version,
                kind.word(),
                onHandChange,
                reservedChange,
                onHand,
                reserved,
                available(),
                reason,
                reference,
                context.at()));
        if (kind == Movement.OPENING || looksDifferent(before, available())) {
            events.add(new AvailabilityChanged(sku, version, Availability.of(available()), available()));
        }
        moves.add(new Move(context, entry, events));
    }

    private static boolean looksDifferent(int before, int after) {
        var availability = Availability.of(after);
        return Availability.of(before) != availability || (availability == Availability.LOW && before != after);
    }
}
