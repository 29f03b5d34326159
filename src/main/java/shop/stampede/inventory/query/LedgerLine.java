package shop.stampede.inventory.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One movement of stock. The changes of all lines of a SKU add up to its level.
///
/// @param version the stock item's version that this movement led to; lines are in its order
public record LedgerLine(
        String sku,
        long version,
        String kind,
        int onHandChange,
        int reservedChange,
        int onHand,
        int reserved,
        String reason,
        @Nullable String reference,
        String actor,
        Instant at) {}
