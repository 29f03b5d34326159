package shop.stampede.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    @TempDir
    Path directory;

    @Test
    void takesAQuarterOfTheMemoryForRowsWithinBounds() {
        assertThat(PostgresSettings.buffers(512)).isEqualTo(128);
        assertThat(PostgresSettings.buffers(8_192)).isEqualTo(2_048);
        assertThat(PostgresSettings.buffers(65_536)).isEqualTo(4_096);
    }

    @Test
    void writesWhatItAcknowledgesToDisk() throws SQLException {
        var server = PostgresServer.start(directory);
        try {
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(show(server, "synchronous_commit")).isEqualTo("on");
            assertThat(show(server, "full_page_writes")).isEqualTo("on");
        } finally {
            server.stop();
        }
    }

    @Test
    void hasInMemoryAfterAStartWhatWasThereBefore() throws Exception {
        var earlier = PostgresServer.start(directory);
        try (var connection = connect(earlier)) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE sought AS SELECT n, repeat('x', 500) FROM generate_series(1, 10000) n");
        }
        earlier.stop();

        var server = PostgresServer.start(directory);
        try {
            await().until(() ->
                    Files.readString(directory.resolve("postgres.log")).contains("autoprewarm successfully prewarmed"));
            var fetched = "SELECT heap_blks_read FROM pg_statio_user_tables";
            await().until(() -> Integer.parseInt(query(server, fetched)) > 500);
            var before = query(server, fetched);
            query(server, "SELECT count(*) FROM sought");
            await().until(() -> query(server, "SELECT heap_blks_hit > 500 FROM pg_statio_user_tables")
                    .equals("t"));
            assertThat(query(server, fetched)).isEqualTo(before);
        } finally {
            server.stop();
        }
    }

    @Test
    void refusesASecondStartOnTheSameDirectory() {
        var server = PostgresServer.start(directory);
        try {
            assertThatThrownBy(() -> PostgresServer.start(directory))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageStartingWith("Another Stampede is running on the data directory " + directory);
        } finally {
            server.stop();
        }
    }

    @Test
    void startsAnewInPlaceOfAServerThatOutlivedItsShop() throws Exception {
        assertThat(run(Orphaning.class)).isEqualTo(Orphaning.HALTED);
        var orphan = postmaster();
        assertThat(orphan.isAlive()).isTrue();

        var server = PostgresServer.start(directory);
        try {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(query(server, "SELECT what FROM kept")).isEqualTo("something");
        } finally {
            server.stop();
        }
    }

    @Test
    void isStoppedWithAShopThatFailsWhileItStarts() throws Exception {
        assertThat(run(Failing.class)).isEqualTo(1);

        assertThat(directory.resolve("postgres/PG_VERSION")).exists();
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
        PostgresServer.start(directory).stop();
    }

    @Test
    void refusesDataOfAnotherPostgres() throws IOException {
        Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres/PG_VERSION"), "19\n");

        assertThatThrownBy(() -> PostgresServer.start(directory))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("was written by PostgreSQL 19");
    }

    @Test
    void saysThatADirectoryCannotBeUsed() throws IOException {
        var file = Files.writeString(directory.resolve("a-file"), "");

        assertThatThrownBy(() -> PostgresServer.start(file))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("--stampede.database.directory");
    }

    /// A shop that starts its server with careless settings, stores something and dies without a word.
    static class Orphaning {

        static final int HALTED = 9;

        public static void main(String[] arguments) throws SQLException {
            var server = PostgresServer.start(Path.of(arguments[0]), PostgresSettings.forgetful());
            try (var connection = connect(server)) {
                connection.createStatement().execute("CREATE TABLE kept AS SELECT 'something' AS what");
            }
            Runtime.getRuntime().halt(HALTED);
        }
    }

    /// A shop that finds, while its server is on its way up, that it cannot start.
    static class Failing {

        public static void main(String[] arguments) {
            StartingServer.in(Path.of(arguments[0]));
            System.exit(1);
        }
    }

    private int run(Class<?> program) throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        directory.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private ProcessHandle postmaster() throws IOException {
        var pid =
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static String show(PostgresServer server, String setting) throws SQLException {
        return query(server, "SHOW " + setting);
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.url("stampede"), PostgresServer.USER, server.password());
    }
}
