package shop.stampede.api.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.JournalFilter;
import shop.stampede.shared.journal.StoredEvents;

/// What is asked of the journal, read from an address.
final class JournalQuestion {

    private static final Set<String> AGGREGATES = Set.of(
            "product",
            "promotion",
            "stock",
            "order",
            "cart",
            "payment",
            "read-model",
            "delivery",
            "copy",
            "administrator");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private JournalQuestion() {}

    /// @throws InvalidInput for a `from` or `to` that is no moment and no day, or a period that ends before it begins
    static JournalFilter of(
            StoredEvents events,
            @Nullable String aggregate,
            @Nullable String type,
            @Nullable String from,
            @Nullable String to) {
        new Check()
                .optionalText("aggregate", aggregate, 200)
                .optionalText("type", type, 200)
                .done();
        var start = moment("from", from, 0);
        var end = moment("to", to, 1);
        new Check()
                .that(start == null || end == null || start.isBefore(end), "to", "This is before the beginning.")
                .done();
        return new JournalFilter(kind(aggregate), ids(aggregate), types(events, type), null, start, end);
    }

    /// `order` and `order:0199…` name a kind.
    private static @Nullable String kind(@Nullable String aggregate) {
        if (aggregate == null || aggregate.isBlank()) {
            return null;
        }
        var kind = aggregate.split(":", 2)[0];
        return AGGREGATES.contains(kind) ? kind : null;
    }

    private static @Nullable List<String> ids(@Nullable String aggregate) {
        var kind = kind(aggregate);
        if (aggregate == null || aggregate.isBlank() || aggregate.equals(kind)) {
            return null;
        }
        return List.of(kind == null ? aggregate : aggregate.substring(kind.length() + 1));
    }

    /// `orders.OrderPlaced`, or `OrderPlaced` alone.
    private static @Nullable List<String> types(StoredEvents events, @Nullable String type) {
        if (type == null || type.isBlank()) {
            return null;
        }
        var named = events.namesOf(DomainEvent.class).stream()
                .filter(name -> name.equals(type) || name.endsWith("." + type))
                .toList();
        return named.isEmpty() ? List.of(type) : named;
    }

    /// @param days to add where a whole day is given
    private static @Nullable Instant moment(String field, @Nullable String given, int days) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            var moment = given.length() == "2026-11-24".length()
                    ? LocalDate.parse(given)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(given);
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeException noMoment) {
            // said below
        }
        throw new InvalidInput(
                field, "Please give a moment such as 2026-11-24T14:03:00Z, or a day such as 2026-11-24.");
    }
}
