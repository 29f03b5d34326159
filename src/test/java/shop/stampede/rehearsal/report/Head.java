package shop.stampede.rehearsal.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.rehearsal.load.ShopProcess;

/// On what and how it was rehearsed, line by line.
public record Head(Map<String, String> lines) {

    private static final List<String> SETTINGS = List.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_compression",
            "shared_buffers",
            "work_mem",
            "max_wal_size",
            "max_connections",
            "commit_delay");

    /// @param arguments as they were typed
    /// @param java options of the shop's virtual machine
    /// @param shop further arguments of the shop
    public static Head of(String[] arguments, List<String> java, List<String> shop) throws IOException {
        var lines = new LinkedHashMap<String, String>();
        lines.put(
                "Command",
                "./mvnw -Pflash-sale"
                        + (arguments.length == 0
                                ? ""
                                : " -Drehearsal.args=\"%s\"".formatted(String.join(" ", arguments))));
        lines.put("Started", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        lines.put("Commit", output("git", "log", "-1", "--format=%h %s") + changed());
        lines.put(
                "Machine",
                "%s, %d processors, %.0f GB of memory, %s %s"
                        .formatted(
                                line("/proc/cpuinfo", "model name"),
                                Runtime.getRuntime().availableProcessors(),
                                kilobytes(line("/proc/meminfo", "MemTotal")) / 1e6,
                                System.getProperty("os.name"),
                                System.getProperty("os.version")));
        lines.put(
                "Java",
                "%s, shop started with %s%s"
                        .formatted(
                                System.getProperty("java.vendor.version", "") + " "
                                        + System.getProperty("java.version"),
                                java.isEmpty() ? "no options" : String.join(" ", java),
                                shop.isEmpty() ? "" : ", " + String.join(" ", shop)));
        lines.put("Load", output("wrk", "--version").lines().findFirst().orElse("wrk") + ", on the same machine");
        return new Head(lines);
    }

    /// Asks the shop's PostgreSQL how it is set.
    public void see(ShopProcess shop) throws IOException {
        if (lines.containsKey("PostgreSQL")) {
            return;
        }
        var jdbc = JdbcClient.create(shop.database());
        var settings =
                SETTINGS.stream().map(name -> name + " " + shown(jdbc, name)).collect(Collectors.joining(", "));
        lines.put("PostgreSQL", shown(jdbc, "server_version") + " on the same machine: " + settings);
    }

    private static String shown(JdbcClient jdbc, String setting) {
        return jdbc.sql("SELECT current_setting(:setting)")
                .param("setting", setting)
                .query((rs, _) -> rs.getString(1))
                .single();
    }

    private static String changed() {
        return output("git", "status", "--porcelain", "--untracked-files=no").isBlank() ? "" : " (with changes)";
    }

    private static double kilobytes(String text) {
        var digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Double.parseDouble(digits);
    }

    private static String line(String file, String beginning) throws IOException {
        var path = Path.of(file);
        return Files.exists(path)
                ? Files.readAllLines(path).stream()
                        .filter(line -> line.startsWith(beginning))
                        .findFirst()
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .orElse("unknown")
                : "unknown";
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 || !command[0].equals("git") ? text.strip() : "unknown";
        } catch (IOException missing) {
            return "unknown";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
