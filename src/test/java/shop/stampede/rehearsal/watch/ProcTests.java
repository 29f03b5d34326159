package shop.stampede.rehearsal.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcTests {

    @TempDir
    Path root;

    private Proc proc;

    @BeforeEach
    void begin() throws IOException {
        proc = new Proc(root);
        process(10, "(postgres)", "S 1", "150 50 30 20", 4_000, 1_000, 2_000);
        process(11, "(a b) c)", "S 10", "100 0 0 0", 3_000, 500, 2_500);
        process(12, "(gone)", "Z 10", "900 0 0 0", 0, 0, 0);
        process(13, "(other)", "S 1", "900 0 0 0", 9_000, 9_000, 9_000);
    }

    @Test
    void countsTheTimeOfAProcessAndOfItsChildrenThatHaveEnded() {
        assertThat(proc.cpuSeconds(10)).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void countsTheTimeOfAFamily() {
        assertThat(proc.children(10)).containsExactly(11L);
        assertThat(proc.cpuSecondsOfFamily(10)).isCloseTo(3.5, within(1e-9));
    }

    @Test
    void countsSharedMemoryOnce() {
        assertThat(proc.memory(10)).isEqualTo(4_000 * 1_024);
        assertThat(proc.memoryOfFamily(10)).isEqualTo((1_000 + 500 + 2_500 + 1_000) * 1_024L);
    }

    @Test
    void knowsNothingOfAProcessThatIsGone() {
        assertThat(proc.cpuSeconds(99)).isZero();
        assertThat(proc.memoryOfFamily(99)).isZero();
    }

    @Test
    void readsTheRealOnes() {
        var here = Proc.here();
        if (Files.exists(Path.of("/proc/self/stat"))) {
            long self = ProcessHandle.current().pid();
            assertThat(here.cpuSeconds(self)).isPositive();
            assertThat(here.memory(self)).isGreaterThan(1 << 20);
        }
    }

    /// @param ticks user, system, and the same of its children
    private void process(int pid, String name, String stateAndParent, String ticks, int rss, int anon, int shared)
            throws IOException {
        var directory = Files.createDirectory(root.resolve(Integer.toString(pid)));
        Files.writeString(
                directory.resolve("stat"),
                "%d %s %s 5 5 0 -1 4194560 1 2 3 4 %s 20 0 1 0 100\n".formatted(pid, name, stateAndParent, ticks));
        Files.writeString(directory.resolve("status"), """
                Name:\tpostgres
                VmRSS:\t    %d kB
                RssAnon:\t    %d kB
                RssFile:\t    1000 kB
                RssShmem:\t    %d kB
                """.formatted(rss, anon, shared));
    }
}
