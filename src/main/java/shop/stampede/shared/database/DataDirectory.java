package shop.stampede.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The directory in which a shop keeps its PostgreSQL: data, programs, password, port and logs. Whoever has opened it
/// has it alone, until it is closed or the JVM ends, however it ends.
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// @throws StartupProblem if it cannot be written, or another shop has it
    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(
                    path.resolve("stampede.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            return new DataDirectory(path, channel);
        } catch (OverlappingFileLockException e) {
            throw new StartupProblem(
                    "Another Stampede is running on the data directory %s. Stop it first, or choose another with --stampede.database.directory."
                            .formatted(path),
                    e);
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data directory %s cannot be written. Make it writable for this user, or choose another with --stampede.database.directory."
                            .formatted(path),
                    e);
        }
    }

    Path path() {
        return path;
    }

    Path data() {
        return path.resolve("postgres");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    Path logOf(String program) {
        return path.resolve(program + ".log");
    }

    /// Made up at the first start, readable for this user alone.
    String password() throws IOException {
        var file = passwordFile();
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file).strip();
    }

    /// The port of the last time where it is still free, so that a client's settings stay valid.
    int choosePort() throws IOException {
        var file = path.resolve("port");
        int port = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        try {
            port = free(port);
        } catch (IOException taken) {
            port = free(0);
        }
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int free(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
