package shop.stampede.rehearsal.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A packaged shop that runs in a process of its own, on the loopback interface. It is stopped with this program, too,
/// however that ends; a PostgreSQL that it leaves behind is stopped after it.
public final class ShopProcess implements RunningShop, AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Shop:\\s+http://localhost:(\\d+)");
    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final Path data;
    private final LastResort lastResort;
    private URI address = URI.create("http://127.0.0.1");
    private Duration startedIn = Duration.ZERO;

    private ShopProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
        this.lastResort = LastResort.of(this::stop);
    }

    /// @param jvm options of the virtual machine
    /// @param data its directory; made if it is not there
    /// @param arguments as on the jar's command line
    public static ShopProcess start(Path jar, List<String> jvm, Path data, List<String> arguments)
            throws IOException, InterruptedException {
        var log = data.resolveSibling(data.getFileName() + ".log");
        Files.createDirectories(data.toAbsolutePath().getParent());
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--stampede.demo=false",
                "--stampede.database.directory=" + data));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("STAMPEDE_ADMIN_PASSWORD", PASSWORD);
        long start = System.nanoTime();
        var shop = new ShopProcess(builder.start(), data);
        while (shop.process.isAlive() && System.nanoTime() - start < START.toNanos()) {
            var found = ADDRESS.matcher(Files.readString(log));
            if (found.find()) {
                shop.startedIn = Duration.ofNanos(System.nanoTime() - start);
                shop.address = URI.create("http://127.0.0.1:" + found.group(1));
                return shop;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        shop.close();
        throw new IllegalStateException("The shop did not start:\n" + Files.readString(log));
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public Duration startedIn() {
        return startedIn;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Optional<Long> postgresPid() {
        try {
            var file = data.resolve("postgres/postmaster.pid");
            return Files.exists(file)
                    ? Optional.of(
                            Long.valueOf(Files.readAllLines(file).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public DataSource database() throws IOException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {
            Integer.parseInt(Files.readString(data.resolve("port")).strip())
        });
        source.setDatabaseName("stampede");
        source.setUser("stampede");
        source.setPassword(Files.readString(data.resolve("password")).strip());
        return source;
    }

    /// What all its threads are doing, for whoever has to find out why it stands still.
    public void dumpThreads(Path file) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(
                        jcmd.toString(),
                        Long.toString(process.pid()),
                        "Thread.dump_to_file",
                        "-overwrite",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        stop();
        lastResort.close();
    }

    private void stop() {
        var postgres = postgresPid().flatMap(ProcessHandle::of);
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        postgres.filter(ShopProcess::isPostgres).ifPresent(ProcessHandle::destroy);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
    }
}
