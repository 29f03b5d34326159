package shop.stampede.inventory.command;

import java.util.Locale;

/// Why a stock item changed.
enum Movement {
    OPENING,
    RECEIPT,
    RESERVATION,
    RELEASE,
    SALE,
    RETURN,
    RECOUNT,
    ADJUSTMENT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
