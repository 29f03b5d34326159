package shop.stampede.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Brings the bases of all read models up to what their definitions say, while nobody else is at work: as a whole, so
/// readers would have to wait.
final class ReadModelFill {

    private static final String BASES = "SELECT model || '_base_' || generation FROM readmodels.live ORDER BY model";

    private ReadModelFill() {}

    /// @param progress is told of each base and how long it took
    static void fill(Connection connection, BiConsumer<String, Duration> progress) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET work_mem = '128MB'; SET maintenance_work_mem = '256MB'");
            for (var base : bases(connection)) {
                long start = System.nanoTime();
                statement.execute("REFRESH MATERIALIZED VIEW " + base);
                statement.execute("VACUUM (ANALYZE) " + base);
                progress.accept(base, Duration.ofNanos(System.nanoTime() - start));
            }
            statement.execute("RESET work_mem; RESET maintenance_work_mem");
        }
    }

    private static List<String> bases(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(BASES)) {
            var names = new ArrayList<String>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }
}
