package shop.stampede.shared.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/// What the shop's own PostgreSQL is told at each start.
final class PostgresSettings {

    private static final long MEGABYTE = 1024 * 1024;

    /// What lay in memory is noted every five minutes and at a stop, and fetched again in the background after a start:
    /// a shop that is started just before a sale does not read its first thousand products from the disk.
    private static final Map<String, String> DURABLE = Map.of(
            "fsync",
            "on",
            "synchronous_commit",
            "on",
            "full_page_writes",
            "on",
            "shared_preload_libraries",
            "pg_prewarm");

    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");

    /// Pages and keys are asked for in milliseconds: compiling a plan takes longer than running it, and what is asked
    /// for is in memory or on a disk that does not seek.
    ///
    /// Nobody follows this server or copies its log, so what a rebuild makes goes to its own file alone, and not to
    /// the log as well (`wal_level`).
    ///
    /// In tables to which rows are only added, as to the journal, there is nothing to clear away: a vacuum freezes
    /// rows and marks pages. In a sale it would come again and again; so it waits for a million new rows.
    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("wal_compression", "on"),
            Map.entry("jit", "off"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("autovacuum_vacuum_insert_threshold", "1000000"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private PostgresSettings() {}

    static Map<String, String> durable() {
        return with(DURABLE);
    }

    /// For tests that nobody mourns.
    static Map<String, String> forgetful() {
        return with(FORGETFUL);
    }

    private static Map<String, String> with(Map<String, String> others) {
        var memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE;
        var all = new TreeMap<>(ALWAYS);
        all.put("shared_buffers", buffers(memory) + "MB");
        all.put("effective_cache_size", memory / 2 + "MB");
        all.putAll(others);
        return all;
    }

    /// A quarter of the machine's (or the container's) memory, from 128 MB to 4 GB; the system gives it when rows come
    /// to lie in it. A shop of a million products that sells all over its shelves finds them there.
    static long buffers(long memory) {
        return Math.clamp(memory / 4, 128, 4_096);
    }
}
