package shop.stampede.inventory.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Sku;

/// Stock items and their ledger, taken and put back together.
///
/// An item is locked from the moment it is taken to the end of the transaction; readers of other rows and of the read
/// models are not held up. Two commands for one SKU take turns, on one instance or on several.
@Component
class Shelf {

    private final StockItems items;
    private final JdbcAggregateOperations ledger;

    Shelf(StockItems items, JdbcAggregateOperations ledger) {
        this.items = items;
        this.ledger = ledger;
    }

    /// In the order of SKUs; what is not kept is missing.
    List<StockItem> take(Collection<Sku> skus) {
        return items.findBySkuInOrderBySku(skus.stream().map(Sku::value).toList());
    }

    Optional<StockItem> take(Sku sku) {
        return take(List.of(sku)).stream().findAny();
    }

    void putBack(Collection<StockItem> changed) {
        items.saveAll(changed);
        ledger.insertAll(
                changed.stream().flatMap(item -> item.movements().stream()).toList());
    }

    void putBack(StockItem changed) {
        putBack(List.of(changed));
    }
}
