package shop.stampede.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/// Fills an empty shop with products, stock and orders, straight into the tables of its modules: a million of each in
/// a few minutes, where commands would take hours.
///
/// The rows are such as commands leave them: every constraint holds, the stock books add up, prices have their
/// history, and what is for sale can be bought. The same numbers and the same moment give the same rows. What it does
/// not write are commands, the journal and the outbox: nothing is known of who added a product.
///
/// A product has three variants on the average (one to four) and an order 1.8 lines. The read models are filled in
/// the end, from their definitions.
public final class Seeder {

    private static final List<String> SCRIPTS = List.of("seed-catalog.sql", "seed-orders.sql", "seed-stock.sql");

    private final BiConsumer<String, Duration> progress;

    public Seeder() {
        this((_, _) -> {});
    }

    /// @param progress is told of each step and how long it took
    public Seeder(BiConsumer<String, Duration> progress) {
        this.progress = progress;
    }

    /// As [#fill(DataSource, long, long, Instant)], with everything older than today's midnight (UTC).
    public void fill(DataSource database, long products, long orders) {
        fill(database, products, orders, Instant.now().truncatedTo(ChronoUnit.DAYS));
    }

    /// @param database of a shop that has been started once, with nothing in it; on PostgreSQL's superuser account it
    ///     is quicker, for then foreign keys are not looked up row by row
    /// @param until when the latest order was placed; products go back two years from here, orders 90 days, and
    ///     promotions run on for 180
    public void fill(DataSource database, long products, long orders, Instant until) {
        try (var connection = database.getConnection()) {
            write(connection, products, orders, until);
            tidy(connection);
            ReadModelFill.fill(connection, progress);
        } catch (SQLException e) {
            throw new IllegalStateException("The shop could not be filled", e);
        }
    }

    private void write(Connection connection, long products, long orders, Instant until) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "SET LOCAL seed.products = '%d'; SET LOCAL seed.orders = '%d'; SET LOCAL seed.until = '%s';"
                            .formatted(products, orders, until));
            statement.execute("SET LOCAL work_mem = '256MB'; SET LOCAL synchronous_commit = off");
            if (isSuperuser(connection)) {
                statement.execute("SET LOCAL session_replication_role = replica");
            }
            for (var script : SCRIPTS) {
                timed(script, () -> statement.execute(read(script)));
            }
            timed("commit", connection::commit);
            statement.execute("DISCARD TEMP");
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void tidy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            timed("vacuum analyze", () -> {
                for (var table : tables(connection)) {
                    statement.execute("VACUUM (ANALYZE) " + table);
                }
            });
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        SELECT schemaname || '.' || tablename FROM pg_tables
                        WHERE schemaname IN ('catalog', 'inventory', 'orders', 'payments')
                        """)) {
            var names = new ArrayList<String>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }

    private static boolean isSuperuser(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var shown = statement.executeQuery("SHOW is_superuser")) {
            return shown.next() && "on".equals(shown.getString(1));
        }
    }

    private void timed(String step, Step work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        progress.accept(step, Duration.ofNanos(System.nanoTime() - start));
    }

    private static String read(String script) {
        try (var stream = Seeder.class.getResourceAsStream("/benchmarks/" + script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}
