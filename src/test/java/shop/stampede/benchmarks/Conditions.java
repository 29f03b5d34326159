package shop.stampede.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/// On what and how it was measured.
final class Conditions {

    private static final List<String> SETTINGS = List.of(
            "server_version",
            "shared_buffers",
            "work_mem",
            "max_wal_size",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "random_page_cost",
            "jit");

    private Conditions() {}

    static String of(SizedShop shop) throws IOException {
        var settings = SETTINGS.stream()
                .map(name -> "%s %s".formatted(name, shop.text("SELECT current_setting(?)", name)))
                .collect(Collectors.joining(", "));
        return """
                * %s, %d processors, %d GB of memory, %s
                * PostgreSQL on the same machine: %s
                * Java %s, heap up to %d MB; %s
                """.formatted(
                        line("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        gigabytes(),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        settings,
                        System.getProperty("java.version"),
                        Runtime.getRuntime().maxMemory() >> 20,
                        Instant.now().truncatedTo(ChronoUnit.MINUTES));
    }

    static String load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
    }

    private static long gigabytes() throws IOException {
        var total = line("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
        return total.isEmpty() ? 0 : Math.round(Long.parseLong(total) / 1e6);
    }

    private static String line(String file, String beginning) throws IOException {
        return Files.exists(Path.of(file))
                ? Files.readAllLines(Path.of(file)).stream()
                        .filter(line -> line.startsWith(beginning))
                        .findFirst()
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .orElse("unknown")
                : "unknown";
    }
}
