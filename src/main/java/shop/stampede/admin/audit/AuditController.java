package shop.stampede.admin.audit;

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
import shop.stampede.shared.events.UpkeepCommanded;
import shop.stampede.shared.journal.EventType;
import shop.stampede.shared.journal.JournalEntry;
import shop.stampede.shared.journal.JournalFilter;
import shop.stampede.shared.journal.JournalQueries;

/// Who did what, the latest first; the people of the shop unless somebody else is asked for.
@Controller
class AuditController {

    private static final int SIZE = 40;
    private static final String UPKEEP = "upkeep";

    private final JournalQueries journal;
    private final AuditTrail trail;
    private final Sought sought;

    AuditController(JournalQueries journal, AuditTrail trail, Sought sought) {
        this.journal = journal;
        this.trail = trail;
        this.sought = sought;
    }

    @GetMapping("/admin/audit")
    ModelAndView show(Form form, @RequestParam(required = false) @Nullable String after) {
        var product = Addresses.search(form.value("product"));
        var order = Addresses.search(form.value("order"));
        var who = Addresses.search(form.value("who"));
        boolean upkeep = UPKEEP.equals(form.value("what"));
        var ofProduct = product == null ? null : sought.product(product);
        var ofOrder = order == null ? null : sought.order(order);
        var filter = new JournalFilter(
                null,
                ofProduct == null ? ofOrder : ofProduct,
                ofProduct == null ? null : ofOrder,
                upkeep ? List.of(EventType.of(UpkeepCommanded.class).name()) : null,
                actor(who, product, order),
                Days.startOf(form, "from"),
                Days.endOf(form, "to"));
        var found = form.errors().isEmpty()
                ? journal.latest(filter, SIZE, after)
                : new Slice<>(List.<JournalEntry>of(), null);
        var lines = new Slice<>(trail.of(found.items()), found.next());
        return Pages.show(
                "admin/audit/audit", new AuditPage(lines, who, product, order, upkeep ? UPKEEP : null, after), form);
    }

    /// With a product or an order, everybody counts; otherwise the people of the shop.
    private static @Nullable String actor(@Nullable String who, @Nullable String product, @Nullable String order) {
        if (who == null) {
            return product == null && order == null ? JournalFilter.STAFF : null;
        }
        return switch (who) {
            case "everybody" -> null;
            case "staff" -> JournalFilter.STAFF;
            case "shopper", "system" -> who;
            default -> JournalFilter.STAFF + who;
        };
    }

    /// @param who as typed; null for what is usual
    /// @param what `upkeep` for what was done to the shop's own machinery; null for everything
    record AuditPage(
            Slice<AuditLine> lines,
            @Nullable String who,
            @Nullable String product,
            @Nullable String order,
            @Nullable String what,
            @Nullable String after) {

        private static final List<String> GROUPS = List.of("staff", "everybody", "shopper", "system");

        public List<String> groups() {
            return GROUPS;
        }

        /// The group that is shown; empty where it is one person.
        public String group() {
            if (who == null) {
                return product == null && order == null ? "staff" : "everybody";
            }
            return GROUPS.contains(who) ? who : "";
        }

        public String person() {
            return who == null || GROUPS.contains(who) ? "" : who;
        }
    }
}
