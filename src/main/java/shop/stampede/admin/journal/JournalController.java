package shop.stampede.admin.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Days;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.Pages;
import shop.stampede.shared.Slice;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.JournalEntry;
import shop.stampede.shared.journal.JournalFilter;
import shop.stampede.shared.journal.JournalQueries;
import shop.stampede.shared.journal.StoredEvents;

/// Events as they are kept, the latest first.
@Controller
class JournalController {

    private static final int SIZE = 40;

    private final JournalQueries journal;
    private final StoredEvents stored;

    JournalController(JournalQueries journal, StoredEvents stored) {
        this.journal = journal;
        this.stored = stored;
    }

    @GetMapping("/admin/journal")
    ModelAndView show(Form form, @RequestParam(required = false) @Nullable String after) {
        var names = stored.namesOf(DomainEvent.class).stream().sorted().toList();
        var type = names.contains(form.text("type")) ? form.text("type") : null;
        var id = Addresses.search(form.value("aggregate"));
        var filter = new JournalFilter(
                null,
                id == null ? null : List.of(id),
                type == null ? null : List.of(type),
                null,
                Days.startOf(form, "from"),
                Days.endOf(form, "to"));
        var found = form.errors().isEmpty()
                ? journal.latest(filter, SIZE, after)
                : new Slice<>(List.<JournalEntry>of(), null);
        return Pages.show(
                "admin/journal/journal", new JournalPage(found.map(this::shown), names, type, id, after), form);
    }

    private Shown shown(JournalEntry entry) {
        int newest = stored.newest(entry.stored()).version();
        boolean lifted = newest != entry.stored().version();
        return new Shown(entry, newest, stored.pretty(entry), lifted ? stored.prettyAsStored(entry) : null);
    }

    /// @param version the newest one, in which the event is shown
    /// @param asStored the event as it was written, where that was in an older version
    record Shown(
            JournalEntry entry,
            int version,
            String event,
            @Nullable String asStored) {}

    record JournalPage(
            Slice<Shown> entries,
            List<String> types,
            @Nullable String type,
            @Nullable String aggregate,
            @Nullable String after) {}
}
