package shop.stampede.shared.readmodels;

import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Recomputes some rows of a read model from its definition into its overlay.
///
/// The advisory lock makes the projectors of all instances take turns. The rows are computed in a statement of its
/// own after the lock is held: its snapshot then includes everything that the turn before has seen, so a row never
/// goes back to an older state. The lock is held for the time of the batch, and no other lock is taken before it.
final class RefreshByKey implements Consumer<Set<String>> {

    /// Nothing is lost if a crash takes the batch back: its publications are not completed then, and come again. So the
    /// commit need not wait for the disk.
    static final String TAKE_TURN =
            "SELECT set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final ReadModelTables tables;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String sql;

    RefreshByKey(ReadModelTables tables, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sql = tables.refreshByKey();
    }

    @Override
    public void accept(Set<String> keys) {
        var array = keys.toArray(String[]::new);
        transaction.executeWithoutResult(_ -> {
            jdbc.queryForList(TAKE_TURN, tables.model());
            jdbc.update(sql, (Object) array, (Object) array);
        });
    }
}
