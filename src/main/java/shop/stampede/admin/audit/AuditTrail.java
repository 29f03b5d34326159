package shop.stampede.admin.audit;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.JournalEntry;
import shop.stampede.shared.journal.JournalQueries;
import shop.stampede.shared.journal.StoredEvents;
import tools.jackson.databind.node.ObjectNode;

/// Turns entries of the journal into lines: what was changed, from which value to which. For the old values it looks
/// back at up to [#LOOK_BACK] earlier events of each thing.
@Component
class AuditTrail {

    private static final int LOOK_BACK = 100;
    private static final int MAX_CHANGES = 12;

    private static final List<String> NOTED =
            List.of("reason", "reference", "carrier", "trackingNumber", "number", "name", "total", "kind");

    private static final Set<String> NOT_NOTED_AS_CHANGE = Set.of("reason", "reference", "kind");

    private final JournalQueries journal;
    private final StoredEvents stored;

    AuditTrail(JournalQueries journal, StoredEvents stored) {
        this.journal = journal;
        this.stored = stored;
    }

    List<AuditLine> of(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var newest = entries.stream()
                .map(JournalEntry::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var ids = entries.stream().map(JournalEntry::aggregateId).distinct().toList();
        Map<UUID, AuditLine> lines = new HashMap<>();
        journal.earlier(ids, newest, LOOK_BACK).stream()
                .collect(groupingBy(entry -> entry.aggregateType() + ":" + entry.aggregateId()))
                .values()
                .forEach(history -> explain(history, lines));
        return entries.stream()
                .map(entry -> lines.getOrDefault(entry.eventId(), line(entry, lift(entry), new Changes(), List.of())))
                .toList();
    }

    private void explain(List<JournalEntry> history, Map<UUID, AuditLine> lines) {
        var changes = new Changes();
        for (var entry : history) {
            var event = lift(entry);
            var changed = changes.by(entry.stored().name(), event);
            lines.put(entry.eventId(), line(entry, event, changes, changed));
        }
    }

    private static AuditLine line(JournalEntry entry, ObjectNode event, Changes sofar, List<Change> changed) {
        return new AuditLine(
                entry,
                words(entry.stored().name()),
                subject(entry, sofar),
                link(entry),
                changed.stream()
                        .filter(change -> !NOT_NOTED_AS_CHANGE.contains(change.field()))
                        .limit(MAX_CHANGES)
                        .toList(),
                notes(event, changed));
    }

    private static List<Change> notes(ObjectNode event, List<Change> changed) {
        return NOTED.stream()
                .filter(field -> event.hasNonNull(field))
                .filter(field -> NOT_NOTED_AS_CHANGE.contains(field)
                        || changed.stream().noneMatch(change -> change.field().equals(field)))
                .map(field -> new Change(field, "", "", Facts.text(event.path(field))))
                .toList();
    }

    private static String subject(JournalEntry entry, Changes sofar) {
        var title = switch (entry.aggregateType()) {
            case "product" -> sofar.latest("title");
            case "order" -> sofar.latest("number");
            case "promotion" -> sofar.latest("name");
            default -> "";
        };
        return title.isEmpty() ? entry.aggregateId() : title;
    }

    private static @Nullable String link(JournalEntry entry) {
        return switch (entry.aggregateType()) {
            case "product" -> "/admin/products/" + entry.aggregateId();
            case "order", "payment" -> "/admin/orders/" + entry.aggregateId();
            case "stock" -> "/admin/stock/" + entry.aggregateId();
            case "promotion" -> "/admin/promotions";
            default -> null;
        };
    }

    /// `order paid` for `orders.OrderPaid`.
    private static String words(String type) {
        return type.substring(type.indexOf('.') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private ObjectNode lift(JournalEntry entry) {
        return stored.lift(entry.stored(), entry.payload());
    }
}
