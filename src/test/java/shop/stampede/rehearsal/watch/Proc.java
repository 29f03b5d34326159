package shop.stampede.rehearsal.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What Linux tells of processes, in `/proc`. Of a process that is not there, zeros.
///
/// @param root `/proc`, or another directory that looks like it
record Proc(Path root) {

    /// Of one clock tick, in seconds: Linux has told programs of a hundred a second for ever.
    private static final double TICK = 0.01;

    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final int CHILDRENS_USER_TICKS = 13;
    private static final int CHILDRENS_SYSTEM_TICKS = 14;

    static Proc here() {
        return new Proc(Path.of("/proc"));
    }

    /// Processor time in seconds, its own and of its children that have ended.
    double cpuSeconds(long pid) {
        var stat = stat(pid);
        return stat.isEmpty()
                ? 0
                : TICK
                        * Stream.of(USER_TICKS, SYSTEM_TICKS, CHILDRENS_USER_TICKS, CHILDRENS_SYSTEM_TICKS)
                                .mapToLong(at -> Long.parseLong(stat.get(at)))
                                .sum();
    }

    /// Processor time of a process and of all its children, those that have ended included.
    double cpuSecondsOfFamily(long pid) {
        return cpuSeconds(pid)
                + children(pid).stream().mapToDouble(this::cpuSeconds).sum();
    }

    /// What is in memory of a process, in bytes.
    long memory(long pid) {
        return status(pid, "VmRSS:");
    }

    /// Of a process and its children, with what they share counted once: their own memory, and the shared memory
    /// and the files of whoever has most of them.
    long memoryOfFamily(long pid) {
        var family = Stream.concat(Stream.of(pid), children(pid).stream()).toList();
        return family.stream().mapToLong(one -> status(one, "RssAnon:")).sum()
                + family.stream()
                        .mapToLong(one -> status(one, "RssShmem:"))
                        .max()
                        .orElse(0)
                + family.stream()
                        .mapToLong(one -> status(one, "RssFile:"))
                        .max()
                        .orElse(0);
    }

    List<Long> children(long pid) {
        try (var processes = Files.list(root)) {
            return processes
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .filter(child -> {
                        var stat = stat(child);
                        return !stat.isEmpty()
                                && Long.parseLong(stat.get(PARENT)) == pid
                                && !stat.get(STATE).equals("Z");
                    })
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// The fields after the name, which may have anything in it.
    private List<String> stat(long pid) {
        var text = text(pid, "stat");
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
    }

    private long status(long pid, String field) {
        return text(pid, "status")
                .lines()
                .filter(line -> line.startsWith(field))
                .findFirst()
                .map(line -> 1_024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                .orElse(0L);
    }

    private String text(long pid, String file) {
        try {
            return Files.readString(root.resolve(Long.toString(pid)).resolve(file));
        } catch (IOException gone) {
            return "";
        }
    }
}
