package shop.stampede.shared.readmodels;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.JournalSpan;

/// What the read models are told of a transaction: where its events stand in the journal.
///
/// One row in the outbox for all of them, however many there are and whatever they say; whoever delivers it a second
/// time reads them in the journal. The entries of other transactions that stand in between are refreshed with them,
/// which does no harm.
///
/// @param kinds the events' names, for people
/// @param inHand the events themselves, on the instance that has just published them and had room for them
record EventsJournaled(
        long from,
        long to,
        int entries,
        String kinds,
        @JsonIgnore @Nullable List<DomainEvent> inHand) {

    EventsJournaled(
            @JsonProperty("from") long from,
            @JsonProperty("to") long to,
            @JsonProperty("entries") int entries,
            @JsonProperty("kinds") String kinds) {
        this(from, to, entries, kinds, null);
    }

    static EventsJournaled of(JournalSpan span, List<DomainEvent> events, boolean inHand) {
        var kinds = events.stream()
                .collect(Collectors.groupingBy(event -> event.getClass().getSimpleName(), Collectors.counting()));
        return new EventsJournaled(
                span.from(),
                span.to(),
                span.entries(),
                kinds.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(kind -> kind.getValue() == 1 ? kind.getKey() : kind.getValue() + " × " + kind.getKey())
                        .collect(Collectors.joining(", ")),
                inHand ? events : null);
    }
}
