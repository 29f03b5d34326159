package shop.stampede.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/// Reads pages with `wrk`, which must be on the path (`apt-get install wrk`).
final class PageReads {

    private static final String SCRIPT = """
            local paths = {}
            for line in io.lines("%s") do paths[#paths + 1] = line end
            local i = math.random(#paths)
            delay = function() return %d end
            request = function()
              i = i %% #paths + 1
              return wrk.format("GET", paths[i])
            end
            done = function(summary, latency, requests)
              io.write(string.format("RESULT %%d %%d %%d %%d %%d %%d %%d %%d\\n", summary.requests, summary.duration,
                latency:percentile(50), latency:percentile(95), latency:percentile(99), latency.max,
                summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
                summary.errors.status))
            end
            """;

    private final URI shop;
    private final List<String> paths;

    PageReads(URI shop, List<String> paths) {
        this.shop = shop;
        this.paths = paths;
    }

    /// What came of it; times in milliseconds.
    record Found(double perSecond, double p50, double p95, double p99, double max, long lost, long notOk) {

        static final String HEAD = "pages/s | p50 ms | p95 ms | p99 ms | max ms | lost | not 2xx";

        String row() {
            return "%,.0f | %.1f | %.1f | %.1f | %.1f | %d | %d".formatted(perSecond, p50, p95, p99, max, lost, notOk);
        }
    }

    /// At most this many a second, on so many connections, each of which waits for its answer.
    Found during(int seconds, int connections, int perSecond) throws IOException, InterruptedException {
        var list = Files.createTempFile("paths", ".txt");
        var script = Files.createTempFile("pages", ".lua");
        Files.write(list, paths);
        Files.writeString(script, SCRIPT.formatted(list, 1_000 * connections / perSecond));
        var wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout=10s",
                        "-s",
                        script.toString(),
                        shop.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        Files.delete(list);
        Files.delete(script);
        var cells = output.lines()
                .filter(line -> line.startsWith("RESULT"))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(output))
                .split(" ");
        return new Found(
                number(cells[1]) * 1e6 / number(cells[2]),
                number(cells[3]) / 1e3,
                number(cells[4]) / 1e3,
                number(cells[5]) / 1e3,
                number(cells[6]) / 1e3,
                number(cells[7]),
                number(cells[8]));
    }

    private static long number(String cell) {
        return Long.parseLong(cell);
    }
}
