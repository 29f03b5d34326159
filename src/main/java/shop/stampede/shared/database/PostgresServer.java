package shop.stampede.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A PostgreSQL server of the shop's own, on the loopback interface, with its data in one directory.
///
/// The directory is locked while the server runs, so a second start on it is refused. A server that outlived a killed
/// JVM is stopped and started anew, so that it never runs on with settings nobody chose. What has been acknowledged
/// survives a crash: `fsync`, `synchronous_commit` and `full_page_writes` are on.
final class PostgresServer {

    static final String USER = "stampede";
    static final String DATABASE = "stampede";

    private static final String MAJOR_VERSION = "18";

    private final DataDirectory directory;
    private final Path bin;
    private final String password;
    private int port;

    private PostgresServer(DataDirectory directory, Path bin, String password) {
        this.directory = directory;
        this.bin = bin;
        this.password = password;
    }

    /// @throws StartupProblem with a sentence for whoever started the shop
    static PostgresServer start(Path directory) {
        return start(directory, PostgresSettings.durable());
    }

    static PostgresServer start(Path path, Map<String, String> settings) {
        var directory = DataDirectory.open(path);
        try {
            var bin = PostgresBinaries.unpackInto(path).resolve("bin");
            var server = new PostgresServer(directory, bin, directory.password());
            server.refuseOtherVersions();
            server.stopOrphan();
            server.initialize();
            server.launch(settings);
            server.createDatabase(DATABASE);
            return server;
        } catch (IOException e) {
            throw new StartupProblem("The data directory %s cannot be used: %s".formatted(path, e.getMessage()), e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    String version() {
        return MAJOR_VERSION;
    }

    void createDatabase(String name) {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '%s'".formatted(name))) {
            if (!found.next()) {
                connection.createStatement().execute("CREATE DATABASE \"%s\"".formatted(name));
            }
        } catch (SQLException e) {
            throw new StartupProblem(
                    "The shop's own PostgreSQL does not answer; see %s.".formatted(directory.logOf("postgres")), e);
        }
    }

    /// Ends all connections, writes a checkpoint and gives the directory free.
    void stop() {
        try {
            run("pg_ctl", "stop", "-D", directory.data().toString(), "-m", "fast", "-w", "-t", "60");
            directory.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL in %s did not stop".formatted(directory.path()), e);
        }
    }

    private void refuseOtherVersions() throws IOException {
        var versionFile = directory.data().resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return;
        }
        var version = Files.readString(versionFile).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartupProblem(
                    "The data in %s was written by PostgreSQL %s, and this Stampede brings PostgreSQL %s. Start it with the Stampede that wrote it, or choose another directory with --stampede.database.directory."
                            .formatted(directory.path(), version, MAJOR_VERSION));
        }
    }

    /// We hold the directory's lock, so a server that still runs on it belongs to nobody.
    private void stopOrphan() throws IOException {
        var pidFile = directory.data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        boolean alive = lines.size() > 1
                && Path.of(lines.get(1)).equals(directory.data())
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .flatMap(process -> process.info().command())
                        .filter(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .isPresent();
        if (alive) {
            run("pg_ctl", "stop", "-D", directory.data().toString(), "-m", "fast", "-w", "-t", "60");
        }
    }

    private void initialize() throws IOException {
        if (!Files.exists(directory.data().resolve("PG_VERSION"))) {
            run(
                    "initdb",
                    "-D",
                    directory.data().toString(),
                    "-U",
                    USER,
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--auth=scram-sha-256",
                    "--pwfile=" + directory.passwordFile());
        }
    }

    private void launch(Map<String, String> settings) throws IOException {
        port = directory.choosePort();
        var options = settings.entrySet().stream()
                .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" ", "-p %d ".formatted(port), ""));
        run(
                "pg_ctl",
                "start",
                "-D",
                directory.data().toString(),
                "-w",
                "-t",
                "120",
                "-l",
                directory.logOf("postgres").toString(),
                "-o",
                options);
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (runsAsRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace without a mapping it does not.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = directory.logOf(program);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        try {
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new StartupProblem("PostgreSQL's %s failed in %s: %s"
                        .formatted(
                                program,
                                directory.path(),
                                Files.readString(output)
                                        .strip()
                                        .lines()
                                        .reduce((_, last) -> last)
                                        .orElse("no output")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        }
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/unshare"));
    }
}
