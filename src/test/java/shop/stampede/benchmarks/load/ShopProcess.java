package shop.stampede.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import shop.stampede.StampedeApplication;

/// A shop that runs in a process of its own on a data directory that was filled before.
final class ShopProcess implements AutoCloseable {

    static final String PASSWORD = "for-measurements-only";

    private static final Pattern ADDRESS = Pattern.compile("Shop:\\s+(http://localhost:\\d+)");
    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final URI address;

    private ShopProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static ShopProcess start(Path data, String heap) throws IOException, InterruptedException {
        var output = Files.createTempFile("shop", ".log");
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StampedeApplication.class.getName(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--stampede.demo=false",
                        "--stampede.database.directory=" + data)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("STAMPEDE_ADMIN_PASSWORD", PASSWORD);
        var process = builder.start();
        long deadline = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            var found = ADDRESS.matcher(Files.readString(output));
            if (found.find()) {
                return new ShopProcess(process, URI.create(found.group(1)));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        process.destroy();
        throw new IllegalStateException(Files.readString(output));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }
}
