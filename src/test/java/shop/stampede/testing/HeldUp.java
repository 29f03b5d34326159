package shop.stampede.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Holds up one read model, as a slow projector of another instance would: no refresh of it gets its turn until this
/// is closed.
public final class HeldUp implements AutoCloseable {

    private final Connection connection;

    private HeldUp(Connection connection) {
        this.connection = connection;
    }

    public static HeldUp readModel(DataSource dataSource, String model) throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("SELECT count(*) FROM readmodels.take_turn(?)")) {
            statement.setString(1, model);
            statement.execute();
        }
        return new HeldUp(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
