package shop.stampede.api.stock;

import java.time.Instant;
import shop.stampede.inventory.query.LedgerLine;
import shop.stampede.inventory.query.StockLevel;
import shop.stampede.shared.Slice;

/// How many of a SKU there are, and how it came to that.
record StockCard(
        String sku,
        int onHand,
        int reserved,
        int available,
        long version,
        Instant changedAt,
        Slice<LedgerLine> ledger) {

    static StockCard of(StockLevel level, Slice<LedgerLine> ledger) {
        return new StockCard(
                level.sku(),
                level.onHand(),
                level.reserved(),
                level.available(),
                level.version(),
                level.changedAt(),
                ledger);
    }
}
