package shop.stampede.shared.database;

import java.nio.file.Path;

/// The shop's own PostgreSQL with the settings it is shipped with, and several databases in it: for measurements.
public final class BenchDatabases implements AutoCloseable {

    private final PostgresServer server;

    public BenchDatabases(Path directory) {
        server = PostgresServer.start(directory.toAbsolutePath());
    }

    /// @return command-line arguments of a shop on this database, which is made unless there is one
    public String[] shopOn(String name) {
        server.createDatabase(name);
        return new String[] {
            "--spring.datasource.url=" + server.url(name),
            "--spring.datasource.username=" + PostgresServer.USER,
            "--spring.datasource.password=" + server.password()
        };
    }

    @Override
    public void close() {
        server.stop();
    }
}
