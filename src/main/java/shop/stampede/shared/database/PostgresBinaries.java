package shop.stampede.shared.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the jar once for each version into the directory that holds the data.
final class PostgresBinaries {

    private static final String COMPLETE = ".complete";

    private PostgresBinaries() {}

    /// @return the directory with `bin`, `lib` and `share`
    static Path unpackInto(Path parent) throws IOException {
        var archive = archiveOfThisPlatform();
        var resource = PostgresBinaries.class.getResource("/" + archive);
        if (resource == null) {
            throw new StartupProblem(
                    "This build of Stampede has no PostgreSQL for this platform (%s). Build it here, or set SPRING_DATASOURCE_URL to a PostgreSQL server."
                            .formatted(archive));
        }
        int size = resource.openConnection().getContentLength();
        var directory = parent.resolve("postgres-%d".formatted(size));
        if (!Files.exists(directory.resolve(COMPLETE))) {
            try (var in = resource.openStream()) {
                unpack(in, directory);
            }
            Files.createFile(directory.resolve(COMPLETE));
        }
        return directory;
    }

    private static void unpack(InputStream compressed, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(compressed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("The archive points outside itself: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if (Files.getFileStore(target).supportsFileAttributeView("posix")) {
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String archiveOfThisPlatform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        var processor = arch.contains("aarch64") || arch.contains("arm64") ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(system, processor);
    }
}
