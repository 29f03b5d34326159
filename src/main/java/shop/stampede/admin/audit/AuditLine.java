package shop.stampede.admin.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.journal.JournalEntry;

/// One event as a person reads it.
///
/// @param did the message that says what it is
/// @param generation what the message wants to know, where it wants to
/// @param words if there is no such message: what it is called, from the class's name: `order paid`
/// @param subject what it happened to: a title, a number, a SKU
/// @param link where to see that; null where there is no page
/// @param notes what else it says that one would want to know: a reason, a reference
record AuditLine(
        JournalEntry entry,
        String did,
        String generation,
        String words,
        String subject,
        @Nullable String link,
        List<Change> changes,
        List<Change> notes) {}
