package shop.stampede.inventory.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/// One movement in the books; never changed, never deleted.
@Table(schema = "inventory", name = "ledger_entry")
record LedgerEntry(
        @Id String entryId,
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
        Instant at) {

    static String idOf(String sku, long version) {
        return sku + "#" + version;
    }
}
