package shop.stampede.inventory.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.AggregateInserts;
import shop.stampede.shared.Columns;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CausedEvents;

/// Stock items and their ledger, taken and put back together.
///
/// An item is locked from the moment it is taken to the end of the transaction; readers of other rows and
/// of the read models are not held up. Two commands for one SKU take turns, on one instance or on several;
/// so what is put back is what was taken, and needs no check of its version.
@Component
class Shelf {

    /// In the order of SKUs, as they were locked; one statement, however many there are.
    private static final String PUT_BACK = """
            UPDATE inventory.stock_item i
            SET on_hand = c.on_hand, reserved = c.reserved, changed_at = c.changed_at, version = c.version
            FROM unnest(CAST(:skus AS text[]), CAST(:onHand AS int[]), CAST(:reserved AS int[]),
                        CAST(:changedAt AS timestamptz[]), CAST(:versions AS bigint[])) AS c (sku, on_hand, reserved, changed_at, version)
            WHERE i.sku = c.sku
            """;

    private final StockItems items;
    private final AggregateInserts inserts;
    private final CausedEvents events;
    private final JdbcClient jdbc;

    Shelf(StockItems items, AggregateInserts inserts, CausedEvents events, JdbcClient jdbc) {
        this.items = items;
        this.inserts = inserts;
        this.events = events;
        this.jdbc = jdbc;
    }

    /// In the order of SKUs; what is not kept is missing.
    List<StockItem> take(Collection<Sku> skus) {
        return items.locked(skus.stream().map(Sku::value).toArray(String[]::new));
    }

    Optional<StockItem> take(Sku sku) {
        return take(List.of(sku)).stream().findAny();
    }

    void open(Collection<StockItem> opened) {
        inserts.insert(opened);
        enter(opened);
    }

    void putBack(Collection<StockItem> taken) {
        var changed = taken.stream().filter(item -> !item.moves().isEmpty()).toList();
        jdbc.sql(PUT_BACK)
                .param("skus", Columns.of(changed, StockItem::sku))
                .param("onHand", Columns.of(changed, StockItem::onHand))
                .param("reserved", Columns.of(changed, StockItem::reserved))
                .param("changedAt", Columns.of(changed, StockItem::changedAt))
                .param("versions", Columns.of(changed, StockItem::version))
                .update();
        enter(changed);
    }

    void putBack(StockItem changed) {
        putBack(List.of(changed));
    }

    private void enter(Collection<StockItem> changed) {
        var moves = changed.stream().flatMap(item -> item.moves().stream()).toList();
        inserts.insert(moves.stream().map(StockItem.Move::entry).toList());
        moves.forEach(move -> events.publish(move.cause(), move.events()));
    }
}
