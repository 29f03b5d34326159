package shop.stampede.shared.readmodels;

import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Refreshes a small materialized view as a whole, without locking out its readers.
final class RefreshWhole implements Consumer<Set<String>> {

    private final ReadModelTables tables;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RefreshWhole(ReadModelTables tables, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void accept(Set<String> all) {
        transaction.executeWithoutResult(_ -> {
            jdbc.queryForList(RefreshByKey.TAKE_TURN, tables.model());
            jdbc.queryForList("SELECT readmodels.refresh_base(?)", tables.model());
        });
    }
}
