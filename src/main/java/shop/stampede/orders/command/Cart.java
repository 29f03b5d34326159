package shop.stampede.orders.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import shop.stampede.orders.events.CartChanged;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

/// What a shopper has picked so far: a SKU stands in it once, in the order of the first time. Nothing is promised: the
/// stock is reserved when the order is placed.
@Table(schema = "orders", name = "cart")
class Cart extends AbstractAggregateRoot<Cart> {

    static final int MAX_LINES = 100;

    @Id
    private final UUID id;

    @MappedCollection(idColumn = "cart", keyColumn = "position")
    private List<CartLine> lines;

    private Instant changedAt;

    @Version
    private long version;

    @PersistenceCreator
    Cart(UUID id, List<CartLine> lines, Instant changedAt, long version) {
        this.id = id;
        this.lines = new ArrayList<>(lines);
        this.changedAt = changedAt;
        this.version = version;
    }

    static Cart begin(UUID id, Instant at) {
        return new Cart(id, List.of(), at, 0);
    }

    int quantityOf(Sku sku) {
        return line(sku).map(CartLine::quantity).orElse(0);
    }

    /// Makes it so many pieces of the SKU.
    void put(Sku sku, int quantity, Instant at) {
        var line = new CartLine(sku.value(), quantity);
        var known = line(sku);
        if (known.isPresent()) {
            lines.set(lines.indexOf(known.get()), line);
        } else if (lines.size() == MAX_LINES) {
            throw new InvalidInput(
                    "sku", "A cart has room for %d different things; please order these first.".formatted(MAX_LINES));
        } else {
            lines.add(line);
        }
        changed(at);
    }

    void remove(Sku sku, Instant at) {
        line(sku).ifPresent(lines::remove);
        changed(at);
    }

    void empty(Instant at) {
        lines.clear();
        changed(at);
    }

    UUID id() {
        return id;
    }

    private Optional<CartLine> line(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku.value())).findAny();
    }

    private void changed(Instant at) {
        changedAt = at;
        registerEvent(new CartChanged(
                id,
                version + 1,
                at,
                lines.stream()
                        .map(l -> new CartChanged.Line(l.sku(), l.quantity()))
                        .toList()));
    }
}
