package shop.stampede.shared.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which entries of the journal are asked for.
///
/// @param aggregateType `order`; null for all
/// @param aggregateIds of these things only; null for all, and an empty list for none
/// @param together with [#aggregateIds], only what one command did to one of those and one of these; null for all
/// @param types stored names; null for all
/// @param actor exactly this one, or [#STAFF] for everybody who has signed in; null for all
/// @param from at or after this moment
/// @param to before this moment
public record JournalFilter(
        @Nullable String aggregateType,
        @Nullable List<String> aggregateIds,
        @Nullable List<String> together,
        @Nullable List<String> types,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final String STAFF = "staff:";

    public JournalFilter(
            @Nullable String aggregateType,
            @Nullable List<String> aggregateIds,
            @Nullable List<String> types,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(aggregateType, aggregateIds, null, types, actor, from, to);
    }

    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null, null);
}
