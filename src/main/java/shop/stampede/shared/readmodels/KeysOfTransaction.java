package shop.stampede.shared.readmodels;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.JournalEntry;
import shop.stampede.shared.journal.JournalReader;
import shop.stampede.shared.journal.StoredEvents;
import shop.stampede.shared.readmodels.ReadModel.All;
import shop.stampede.shared.readmodels.ReadModel.Listed;
import shop.stampede.shared.readmodels.ReadModel.Selected;

/// Finds out from the journal which rows of a read model a transaction has touched, for a reader who cannot
/// wait until its events are delivered.
///
/// The copies that the rows are computed from are written on the way, just as the delivery will do once
/// more: both are guarded by the event's version, so it does not matter who comes first.
@Component
class KeysOfTransaction {

    /// A transaction with more events than this (an import) is waited for.
    private static final int MOST_EVENTS = 200;

    /// So is one that touches more rows than this, by however few events: the end of a promotion of all products.
    private static final int MOST_KEYS = 500;

    private static final String FIRST_OF = "SELECT * FROM (%s) AS touched LIMIT %d";

    private final List<ReadModel> models;
    private final EventFedCopies copies;
    private final JournalReader journal;
    private final StoredEvents stored;
    private final JdbcTemplate jdbc;

    KeysOfTransaction(
            List<ReadModel> models,
            EventFedCopies copies,
            JournalReader journal,
            StoredEvents stored,
            JdbcTemplate jdbc) {
        this.models = models;
        this.copies = copies;
        this.journal = journal;
        this.stored = stored;
        this.jdbc = jdbc;
    }

    /// @return nothing, if there are too many to look at
    Optional<Set<String>> in(String model, String xid) {
        var entries = journal.ofTransaction(xid, MOST_EVENTS + 1);
        if (entries.size() > MOST_EVENTS) {
            return Optional.empty();
        }
        var keys = new LinkedHashSet<String>();
        for (var entry : entries) {
            var event = eventOf(entry);
            copies.writeLate(List.of(event));
            models.stream()
                    .filter(candidate -> candidate.name().equals(model))
                    .forEach(candidate -> keys.addAll(keysOf(candidate, event)));
        }
        return Optional.<Set<String>>of(keys).filter(found -> found.size() <= MOST_KEYS);
    }

    private DomainEvent eventOf(JournalEntry entry) {
        return stored.read(entry.stored(), entry.payload());
    }

    private List<String> keysOf(ReadModel model, DomainEvent event) {
        return switch (model.keysOf(event)) {
            case Listed(var listed) -> listed;
            case Selected(var sql, var parameters) ->
                jdbc.query(FIRST_OF.formatted(sql, MOST_KEYS + 1), (rs, _) -> rs.getString(1), parameters.toArray());
            case All _ -> List.of();
        };
    }
}
