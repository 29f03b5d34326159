package shop.stampede.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Brings the bases of all read models up to what their definitions say, while nobody else is at work.
final class ReadModelFill {

    private ReadModelFill() {}

    /// @param progress is told of each read model and how long it took
    static void fill(Connection connection, BiConsumer<String, Duration> progress) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET work_mem = '128MB'; SET maintenance_work_mem = '512MB'");
            for (var model : models(connection)) {
                long start = System.nanoTime();
                statement.execute("SELECT readmodels.refresh_base('%s')".formatted(model));
                progress.accept(model, Duration.ofNanos(System.nanoTime() - start));
            }
            statement.execute("RESET work_mem; RESET maintenance_work_mem");
            for (var base : bases(connection)) {
                statement.execute("VACUUM (ANALYZE) " + base);
            }
        }
    }

    private static List<String> models(Connection connection) throws SQLException {
        return list(connection, "SELECT model FROM readmodels.live ORDER BY model");
    }

    static List<String> bases(Connection connection) throws SQLException {
        return list(connection, "SELECT model || '_base_' || generation FROM readmodels.live ORDER BY model");
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }
}
