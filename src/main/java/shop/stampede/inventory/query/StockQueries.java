package shop.stampede.inventory.query;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.stampede.inventory.Availability;
import shop.stampede.shared.Sku;
import shop.stampede.shared.Slice;
import shop.stampede.shared.readmodels.Rows;

/// The back office's questions about stock.
@Component
public class StockQueries {

    static final String LEVEL = "inventory.stock_level";
    static final String LEDGER = "inventory.stock_ledger";

    private final Rows rows;

    StockQueries(Rows rows) {
        this.rows = rows;
    }

    public Optional<StockLevel> level(Sku sku) {
        return rows.one(LEVEL, StockLevel.class, sku.value());
    }

    /// Levels in the order of SKUs, whatever their case.
    ///
    /// @param search the beginning of the SKU, in any case; null for all
    /// @param low only those of which a few or none can be sold
    public Slice<StockLevel> levels(@Nullable String search, boolean low, int size, @Nullable String cursor) {
        var list = rows.list(LEVEL, StockLevel.class).ascending("search_key", "sku");
        if (search != null && !search.isBlank()) {
            list.where(
                    "starts_with(search_key, :search)", "search", search.strip().toUpperCase(Locale.ROOT));
        }
        if (low) {
            list.where("available <= :low", "low", Availability.LOW_UP_TO);
        }
        return list.page(size, cursor);
    }

    /// What happened to a SKU, the latest first.
    public Slice<LedgerLine> ledger(Sku sku, int size, @Nullable String cursor) {
        return rows.list(LEDGER, LedgerLine.class)
                .where("sku = :sku", "sku", sku.value())
                .descending("version")
                .page(size, cursor);
    }
}
