package shop.stampede.shared.readmodels;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;

/// What PostgreSQL said, under all that was wrapped around it.
public final class SqlProblem {

    /// SQLSTATE class 42: a syntax error, something that does not exist, or no right to use it.
    private static final String DEFINITION = "42";

    /// SQLSTATE class 08: the connection; 57P: the server was shut down, or the connection was ended by a person.
    private static final String CONNECTION = "08";

    private static final String SHUTDOWN = "57P";

    private SqlProblem() {}

    static String of(Throwable failure) {
        return String.valueOf(root(failure).getMessage());
    }

    static boolean isBrokenDefinition(Throwable failure) {
        return root(failure) instanceof SQLException sql && state(sql).startsWith(DEFINITION);
    }

    /// An exception without a state is the pool's own: the connection under it is gone.
    public static boolean isLostConnection(Throwable failure) {
        return root(failure) instanceof SQLException sql
                && (state(sql).isEmpty()
                        || state(sql).startsWith(CONNECTION)
                        || state(sql).startsWith(SHUTDOWN));
    }

    private static Throwable root(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure);
    }

    private static String state(SQLException sql) {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }
}
