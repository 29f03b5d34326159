package shop.stampede.admin.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Product files that were looked at and may be imported next, so that nobody has to send them twice.
///
/// In this instance's temporary directory, each for the session that sent it only, for [#LIFETIME], the last
/// [#CAPACITY] of all. A file that is gone is asked for again.
@Component
class CheckedFiles implements DisposableBean {

    static final Duration LIFETIME = Duration.ofMinutes(30);
    static final int CAPACITY = 20;

    private final Clock clock;
    private final Map<UUID, CheckedFile> files = new LinkedHashMap<>();

    CheckedFiles(Clock clock) {
        this.clock = clock;
    }

    /// @param name the file's name on the sender's computer, to be shown again
    synchronized UUID keep(String session, String name, InputStream content) {
        try {
            var path = Files.createTempFile("stampede-import-", ".csv");
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            var id = UUID.randomUUID();
            files.put(id, new CheckedFile(session, name, path, clock.instant()));
            if (files.size() > CAPACITY) {
                forget(files.keySet().iterator().next());
            }
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Optional<CheckedFile> find(UUID id, String session) {
        return Optional.ofNullable(files.get(id))
                .filter(file -> file.session().equals(session) && Files.exists(file.path()));
    }

    synchronized void forget(UUID id) {
        var file = files.remove(id);
        if (file != null) {
            delete(file.path());
        }
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    synchronized void forgetOldFiles() {
        var old = clock.instant().minus(LIFETIME);
        files.entrySet().stream()
                .filter(entry -> entry.getValue().keptAt().isBefore(old))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::forget);
    }

    @Override
    public synchronized void destroy() {
        files.values().forEach(file -> delete(file.path()));
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record CheckedFile(String session, String name, Path path, Instant keptAt) {}
}
