package shop.stampede.shared.journal;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Goes through the journal from a cursor on, without ever losing an entry.
///
/// A position is taken when an entry is written, not when it commits: a reader that goes on after the highest position
/// it has seen loses what took a lower one and commits later. So entries are read in the order of their transactions,
/// and only those of transactions older than every one that is still running (the snapshot's horizon): nothing can be
/// committed in front of them any more. The order is (transaction, position) and not the position alone, for an older
/// transaction may hold a higher position than a younger one.
///
/// What is not promised: that entries come in the order in which they were committed, or that those of one aggregate
/// come in the order of its versions (a transaction that began early may change an aggregate late). Whoever applies
/// entries goes by the aggregate's version. A long transaction holds the horizon back: entries come later then, never
/// wrong.
@Component
public class JournalReader {

    private static final String SETTLED = "SELECT " + JournalEntry.COLUMNS + """
            FROM journal.entry
            WHERE (xid, position) > (CAST(CAST(:xid AS text) AS xid8), :position)
              AND xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY xid, position
            LIMIT :limit
            """;

    private static final String OF = "SELECT " + JournalEntry.COLUMNS + """
            FROM journal.entry
            WHERE aggregate_type = :type AND aggregate_id = :id
            ORDER BY aggregate_version, position
            """;

    private static final String BEYOND = "SELECT " + JournalEntry.COLUMNS + """
            FROM journal.entry
            WHERE (xid, position) > (CAST(CAST(:xid AS text) AS xid8), :position)
              AND NOT pg_visible_in_snapshot(xid, CAST(:seen AS pg_snapshot))
              AND type IN (:types)
            ORDER BY xid, position
            """;

    private static final String OF_TRANSACTION = "SELECT " + JournalEntry.COLUMNS + """
            FROM journal.entry WHERE xid = CAST(CAST(:xid AS text) AS xid8) ORDER BY position LIMIT :limit
            """;

    private static final String BETWEEN = "SELECT " + JournalEntry.COLUMNS + """
            FROM journal.entry WHERE position BETWEEN :from AND :to ORDER BY position
            """;

    /// A snapshot from before the first transaction.
    public static final String NOTHING = "1:1:";

    private final JdbcClient jdbc;

    JournalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next entries that nothing can come before any more, at most as many as asked for.
    public List<JournalEntry> settledAfter(JournalCursor cursor, int limit) {
        return jdbc.sql(SETTLED)
                .param("xid", Long.toString(cursor.xid()))
                .param("position", cursor.position())
                .param("limit", limit)
                .query(JournalEntry::read)
                .list();
    }

    /// Everything committed after a cursor that a snapshot did not see, settled or not: for whoever stops the writers
    /// and wants the rest. What comes later may still stand in front of it, so this makes no new cursor.
    ///
    /// @param seen as [#snapshot()] says it
    public List<JournalEntry> committedAfter(JournalCursor cursor, String seen, Set<String> types) {
        return jdbc.sql(BEYOND)
                .param("xid", Long.toString(cursor.xid()))
                .param("position", cursor.position())
                .param("seen", seen)
                .param("types", types)
                .query(JournalEntry::read)
                .list();
    }

    /// What one committed transaction has entered, at most as many entries as asked for.
    public List<JournalEntry> ofTransaction(String xid, int limit) {
        return jdbc.sql(OF_TRANSACTION)
                .param("xid", xid)
                .param("limit", limit)
                .query(JournalEntry::read)
                .list();
    }

    /// All entries from one position to another, of whatever transaction, for whoever knows that they are committed.
    public List<JournalEntry> between(long from, long to) {
        return jdbc.sql(BETWEEN)
                .param("from", from)
                .param("to", to)
                .query(JournalEntry::read)
                .list();
    }

    /// All that happened to one aggregate, in the order of its versions.
    public List<JournalEntry> of(String aggregateType, String aggregateId) {
        return jdbc.sql(OF)
                .param("type", aggregateType)
                .param("id", aggregateId)
                .query(JournalEntry::read)
                .list();
    }

    /// What is committed now, as a snapshot's text.
    public String snapshot() {
        return jdbc.sql("SELECT CAST(pg_current_snapshot() AS text)")
                .query((rs, _) -> rs.getString(1))
                .single();
    }

    /// The highest position so far: no fewer entries than there are, and hardly more.
    public long size() {
        return jdbc.sql("SELECT COALESCE(max(position), 0) FROM journal.entry")
                .query((rs, _) -> rs.getLong(1))
                .single();
    }
}
