package shop.stampede.shared.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Columns;
import shop.stampede.shared.Slice;

/// What people and programs ask of the journal. Every question walks along an index.
@Component
public class JournalQueries {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final String LATEST_FIRST = "ORDER BY occurred_at DESC, position DESC LIMIT :limit";
    private static final String SETTLED_FIRST = "ORDER BY xid, position LIMIT :limit";

    /// A command that waited for a lock is entered after others that began later; `position` tells who came first.
    private static final String BEFORE =
            "SELECT DISTINCT ON (later, type, payload ->> 'sku') later, " + JournalEntry.COLUMNS + """
            FROM unnest(CAST(:events AS uuid[]), CAST(:kinds AS text[]), CAST(:ids AS text[]), CAST(:moments AS timestamptz[]),
                        CAST(:positions AS bigint[])) AS wanted (later, kind, id, at, until)
            CROSS JOIN LATERAL (
                SELECT * FROM journal.entry
                WHERE aggregate_id = wanted.id AND occurred_at <= wanted.at + interval '10 seconds'
                  AND position < wanted.until AND aggregate_type = wanted.kind
                ORDER BY occurred_at DESC, position DESC LIMIT :each) e
            ORDER BY later, type, payload ->> 'sku', position DESC
            """;

    /// What the commands did that changed things of both sorts. A popular thing has very many entries, so they are
    /// looked up for one moment after the other: `LIMIT` and `OFFSET` keep PostgreSQL from reading them all
    /// instead.
    private static final String TOGETHER = """
            (WITH common AS MATERIALIZED (
                SELECT DISTINCT one.occurred_at, one.command_id FROM journal.entry one CROSS JOIN LATERAL (
                    SELECT FROM journal.entry other WHERE other.aggregate_id = ANY (CAST(:ids AS text[]))
                    AND other.occurred_at = one.occurred_at AND other.command_id = one.command_id LIMIT 1) also
                WHERE one.aggregate_id = ANY (CAST(:together AS text[])))
             SELECT entry.* FROM common CROSS JOIN LATERAL (
                SELECT * FROM journal.entry e WHERE e.aggregate_id = ANY (CAST(:ids AS text[]) || CAST(:together AS text[]))
                AND e.occurred_at = common.occurred_at AND e.command_id = common.command_id OFFSET 0) entry)
            """;

    private final JdbcClient jdbc;

    JournalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest first.
    public Slice<JournalEntry> latest(JournalFilter filter, int size, @Nullable String cursor) {
        var asked = new Asked(filter);
        var after = CURSOR.matcher(cursor == null ? "" : cursor);
        if (after.matches()) {
            asked.where("(occurred_at, position) < (:afterAt, :afterPosition)");
            asked.parameters.put(
                    "afterAt", Timestamp.from(Instant.EPOCH.plus(Long.parseLong(after.group(1)), ChronoUnit.MICROS)));
            asked.parameters.put("afterPosition", Long.parseLong(after.group(2)));
        }
        return slice(
                asked,
                LATEST_FIRST,
                size,
                last -> "%d-%d"
                        .formatted(
                                ChronoUnit.MICROS.between(Instant.EPOCH, last.at()),
                                last.cursor().position()));
    }

    /// The earliest first, in the order of [JournalReader], for whoever follows the journal from a cursor on. Entries
    /// that are not settled yet are among them: what is committed later may stand in front of those, so a follower
    /// takes the settled ones and asks again after the last of them.
    public Slice<JournalEntry> following(JournalFilter filter, JournalCursor cursor, int size) {
        var asked = new Asked(filter);
        asked.where("(xid, position) > (CAST(CAST(:xid AS text) AS xid8), :position)");
        asked.parameters.put("xid", Long.toString(cursor.xid()));
        asked.parameters.put("position", cursor.position());
        return slice(asked, SETTLED_FIRST, size, last -> last.cursor().toString());
    }

    /// The lowest transaction that may still be running: everything below it is settled.
    public long horizon() {
        return jdbc.sql("SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)")
                .query((rs, _) -> rs.getLong(1))
                .single();
    }

    /// For each of some entries, by its event's id, what was said of the same thing before it: the latest event of
    /// every type, and of every SKU that the type names, in the order in which they happened.
    ///
    /// @param each how many events to look back at; what is older is not found
    public Map<UUID, List<JournalEntry>> before(List<JournalEntry> entries, int each) {
        return jdbc
                .sql(BEFORE)
                .param("events", Columns.of(entries, JournalEntry::eventId))
                .param("kinds", Columns.of(entries, JournalEntry::aggregateType))
                .param("ids", Columns.of(entries, JournalEntry::aggregateId))
                .param("moments", Columns.of(entries, JournalEntry::at))
                .param("positions", Columns.of(entries, entry -> entry.cursor().position()))
                .param("each", each)
                .query((row, number) -> Map.entry(
                        Objects.requireNonNull(row.getObject("later", UUID.class)), JournalEntry.read(row, number)))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(
                        earlier -> earlier.getValue().cursor().position()))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Slice<JournalEntry> slice(Asked asked, String order, int size, Function<JournalEntry, String> cursorOf) {
        var found = jdbc.sql(asked.sql(order))
                .params(asked.parameters)
                .param("limit", size + 1)
                .query(JournalEntry::read)
                .list();
        var page = found.subList(0, Math.min(size, found.size()));
        return new Slice<>(List.copyOf(page), found.size() > size ? cursorOf.apply(page.getLast()) : null);
    }

    /// A question on its way to SQL. What people ask for goes into parameters only.
    private static final class Asked {

        private final Map<String, @Nullable Object> parameters = new HashMap<>();
        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final boolean narrowedToIds;
        private final boolean together;

        Asked(JournalFilter filter) {
            var ids = filter.aggregateIds();
            narrowedToIds = ids != null;
            where("aggregate_type = :aggregateType", "aggregateType", filter.aggregateType());
            where("type IN (:types)", "types", filter.types());
            where("occurred_at >= :from", "from", timestamp(filter.from()));
            where("occurred_at < :to", "to", timestamp(filter.to()));
            together = filter.together() != null;
            if (ids != null) {
                parameters.put("ids", ids.toArray(String[]::new));
            }
            if (filter.together() != null) {
                parameters.put("together", filter.together().toArray(String[]::new));
            }
            if (filter.actor() != null && filter.actor().startsWith(JournalFilter.STAFF)) {
                where("actor NOT IN ('shopper', 'system')");
            }
            if (!JournalFilter.STAFF.equals(filter.actor())) {
                where("actor = :actor", "actor", filter.actor());
            }
        }

        void where(String condition) {
            conditions.add(condition);
        }

        String sql(String order) {
            var wanted = " WHERE " + String.join(" AND ", conditions);
            if (narrowedToIds && together) {
                return "SELECT %s FROM %s e %s %s".formatted(JournalEntry.COLUMNS, TOGETHER, wanted, order);
            }
            var entries = "FROM journal.entry" + wanted;
            return narrowedToIds
                    ? "SELECT %s FROM unnest(CAST(:ids AS text[])) AS wanted (id) CROSS JOIN LATERAL (SELECT * %s AND aggregate_id = wanted.id %s) e %s"
                            .formatted(JournalEntry.COLUMNS, entries, order, order)
                    : "SELECT %s %s %s".formatted(JournalEntry.COLUMNS, entries, order);
        }

        private void where(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
            return moment == null ? null : Timestamp.from(moment);
        }
    }
}
