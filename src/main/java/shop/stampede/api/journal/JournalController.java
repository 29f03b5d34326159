package shop.stampede.api.journal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Listed;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Slice;
import shop.stampede.shared.journal.JournalCursor;
import shop.stampede.shared.journal.JournalEntry;
import shop.stampede.shared.journal.JournalQueries;
import shop.stampede.shared.journal.StoredEvents;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Back office: journal")
class JournalController {

    private static final TypeReference<Map<String, Object>> EVENT = new TypeReference<>() {};

    private final JournalQueries journal;
    private final StoredEvents stored;
    private final JsonMapper json;

    JournalController(JournalQueries journal, StoredEvents stored, JsonMapper json) {
        this.journal = journal;
        this.stored = stored;
        this.json = json;
    }

    @GetMapping("/api/admin/journal")
    @Operation(
            operationId = "readJournal",
            summary = "Read what happened, the earliest first",
            description =
                    "Events are shown in their newest shape, whatever the version they were stored in. `aggregate` is a"
                            + " kind (`order`), a kind with an id (`order:0199…`) or an id; `from` counts, `to` does not,"
                            + " and both may be days. To follow the journal without losing an event, take the settled"
                            + " ones and ask again `after` the cursor of the last of them.")
    Slice<JournalItem> journal(
            @RequestParam @Nullable String aggregate,
            @Parameter(example = "OrderPlaced") @RequestParam @Nullable String type,
            @Parameter(example = "2026-11-24T14:03:00Z") @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = Listed.SIZE) int size,
            @RequestParam @Nullable String after) {
        var filter = JournalQuestion.of(stored, aggregate, type, from, to);
        var cursor = JournalCursor.of(after)
                .orElseThrow(() -> new InvalidInput("after", "This is no cursor of the journal. Leave it out."));
        long horizon = journal.horizon();
        return journal.following(filter, cursor, Listed.size(size)).map(entry -> item(entry, horizon));
    }

    private JournalItem item(JournalEntry entry, long horizon) {
        return new JournalItem(
                entry.cursor().toString(),
                entry.eventId(),
                entry.stored().name(),
                stored.newest(entry.stored()).version(),
                entry.stored().version(),
                entry.aggregateType(),
                entry.aggregateId(),
                entry.aggregateVersion(),
                entry.commandId(),
                entry.actor(),
                entry.at(),
                entry.cursor().xid() < horizon,
                json.convertValue(stored.lift(entry.stored(), entry.payload()), EVENT));
    }
}
