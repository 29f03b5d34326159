package shop.stampede.shared.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/// One real PostgreSQL for all tests of a run, with a database of its own for each application context.
/// It forgets everything in a crash, and is therefore quick; it stops after the last context has closed.
public final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final PostgresServer SERVER = start();

    private TestDatabases() {}

    public record TestDatabase(String url, String username, String password) {}

    public static TestDatabase create() {
        var name = "test_" + COUNT.incrementAndGet();
        SERVER.createDatabase(name);
        return new TestDatabase(SERVER.url(name), PostgresServer.USER, SERVER.password());
    }

    private static PostgresServer start() {
        var server =
                PostgresServer.start(Path.of("target/test-database").toAbsolutePath(), PostgresSettings.forgetful());
        SpringApplication.getShutdownHandlers().add(server::stop);
        dropThoseOfEarlierRuns(server);
        return server;
    }

    private static void dropThoseOfEarlierRuns(PostgresServer server) {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), PostgresServer.USER, server.password());
                var names = connection
                        .createStatement()
                        .executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'");
                var drop = connection.createStatement()) {
            while (names.next()) {
                drop.execute("DROP DATABASE %s WITH (FORCE)".formatted(names.getString(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
