package shop.stampede.admin.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.JournalEntry;
import shop.stampede.shared.journal.JournalQueries;
import shop.stampede.shared.journal.StoredEvents;
import tools.jackson.databind.node.ObjectNode;

/// Turns entries of the journal into lines: what was changed, from which value to which. For the old values it looks
/// back at up to [#LOOK_BACK] events before each entry; a value of which those say nothing has no old one.
@Component
class AuditTrail {

    private static final int LOOK_BACK = 500;
    private static final int MAX_CHANGES = 12;

    /// What one wants to read where it is said for the first time.
    private static final Set<String> FIRST_SAID =
            Set.of("number", "name", "total", "paymentMethod", "percentOff", "amountOff", "startsAt", "endsAt");

    private final JournalQueries journal;
    private final StoredEvents stored;

    AuditTrail(JournalQueries journal, StoredEvents stored) {
        this.journal = journal;
        this.stored = stored;
    }

    List<AuditLine> of(List<JournalEntry> entries) {
        var before = journal.before(entries, LOOK_BACK);
        return entries.stream()
                .map(entry -> line(entry, before.getOrDefault(entry.eventId(), List.of())))
                .toList();
    }

    private AuditLine line(JournalEntry entry, List<JournalEntry> before) {
        var changes = new Changes();
        before.forEach(earlier -> by(changes, earlier.stored().name(), lift(earlier)));
        var event = lift(entry);
        var said = by(changes, entry.stored().name(), event);
        return new AuditLine(
                entry,
                "admin.did." + entry.stored().name() + work(event),
                event.path("generation").asString(""),
                words(entry.stored().name()),
                subject(entry, changes),
                link(entry),
                said.stream()
                        .filter(change -> change.from() != null)
                        .limit(MAX_CHANGES)
                        .toList(),
                notes(entry, event, said));
    }

    private static List<Change> by(Changes changes, String type, ObjectNode event) {
        return changes.by(Facts.in(type, event), event);
    }

    private static List<Change> notes(JournalEntry entry, ObjectNode event, List<Change> said) {
        var first = said.stream().filter(change -> change.from() == null && FIRST_SAID.contains(change.field()));
        var own = Facts.in(entry.stored().name(), event).own().entrySet().stream()
                .map(fact -> new Change(fact.getKey().field(), fact.getKey().of(), null, fact.getValue()));
        return Stream.concat(own, first)
                .filter(note -> !note.to().isEmpty() && !note.to().equals(entry.aggregateId()))
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
            case "read-model" -> "/admin/system/read-models/" + entry.aggregateId();
            case "delivery" -> "/admin/system/outbox";
            case "copy" -> "/admin/journal/copies";
            default -> null;
        };
    }

    /// Upkeep of the shop itself is one event for several kinds of work.
    private static String work(ObjectNode event) {
        return event.has("work") ? "." + event.path("work").asString("") : "";
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
