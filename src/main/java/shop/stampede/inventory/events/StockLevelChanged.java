package shop.stampede.inventory.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One movement of one stock item, and the level it led to.
///
/// @param kind the ledger's reason: `opening`, `receipt`, `reservation`, `release`, `sale`, `return`, `recount`,
///     `adjustment`
/// @param onHandChange pieces that came to the shelf or left it
/// @param reservedChange pieces that were promised or are no longer
/// @param reference what it happened for, an order's id for example
public record StockLevelChanged(
        String sku,
        long version,
        String kind,
        int onHandChange,
        int reservedChange,
        int onHand,
        int reserved,
        int available,
        String reason,
        @Nullable String reference,
        Instant at)
        implements StockEvent {}
