package shop.stampede.shared.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/// Makes PostgreSQL's `lock_not_available` (55P03) the lost race that it is. Spring knows it only as something
/// uncategorized, which nobody would try again.
@Component
class LockTimeouts extends SQLExceptionSubclassTranslator {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException exception) {
        return LOCK_NOT_AVAILABLE.equals(exception.getSQLState())
                ? new CannotAcquireLockException(buildMessage(task, sql, exception), exception)
                : super.doTranslate(task, sql, exception);
    }
}
