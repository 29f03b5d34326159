package shop.stampede.rehearsal.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The load tool `wrk` (<https://github.com/wg/wrk>), in a process of its own, with one of the scripts beside the
/// tests'
/// resources.
public final class Wrk {

    public static final String ADVICE =
            "The rehearsal needs wrk on the path: apt-get install wrk (Debian, Ubuntu), brew install wrk (macOS).";

    private static final String FINISHED = "FINISHED";

    private Wrk() {}

    public static boolean isThere() {
        try {
            var asked = new ProcessBuilder("wrk", "--version")
                    .redirectErrorStream(true)
                    .start();
            asked.getInputStream().readAllBytes();
            asked.waitFor();
            return true;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs until the script says that it is finished, or for this long at most.
    ///
    /// @param script name of a resource, without its ending
    /// @param settings what the script is told
    static WrkOutput run(String script, URI shop, int connections, int seconds, Map<String, String> settings)
            throws IOException {
        var file = Files.createTempFile(script, ".lua");
        try {
            Files.writeString(file, read(script));
            var command = new ArrayList<>(List.of(
                    "wrk",
                    "-t1",
                    "-c" + connections,
                    "-d" + seconds + "s",
                    "--timeout=10s",
                    "-s",
                    file.toString(),
                    shop.toString(),
                    "--"));
            settings.forEach((name, value) -> command.add(name + "=" + value));
            return outputOf(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } finally {
            Files.delete(file);
        }
    }

    private static WrkOutput outputOf(Process wrk) throws IOException {
        var lines = new ArrayList<String>();
        try (var _ = LastResort.of(wrk::destroy);
                var output = new BufferedReader(new InputStreamReader(wrk.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.equals(FINISHED)) {
                    interrupt(wrk);
                }
            }
        }
        return WrkOutput.parse(lines);
    }

    /// It then ends early, but not without its summary.
    private static void interrupt(Process wrk) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(wrk.pid())).start();
    }

    private static String read(String script) {
        try (var stream = Wrk.class.getResourceAsStream("/rehearsal/" + script + ".lua")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path list(Iterable<String> lines) throws IOException {
        var file = Files.createTempFile("list", ".txt");
        Files.write(file, lines);
        return file;
    }
}
