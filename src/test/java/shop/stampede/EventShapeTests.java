package shop.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.EventType;
import shop.stampede.shared.journal.StoredEvents;
import shop.stampede.testing.Samples;
import tools.jackson.databind.json.JsonMapper;

/// What is in the journal and in the outbox must be readable for good. For each event and version there is a file with
/// its JSON as it was shipped. A shape that changes without a new version fails here; a new version gets a new file,
/// written by `./mvnw test -Dtest=EventShapeTests#isWrittenAsItWasShipped -Dgolden.write=true`, and the old ones stay.
@SpringBootTest
class EventShapeTests {

    private static final Pattern SHIPPED = Pattern.compile("(.+)\\.v(\\d+)\\.json");
    private static final Path FILES = Path.of("src/test/resources/events");

    /// The one that writes the journal and the outbox, with all that is set for it.
    @Autowired
    JsonMapper json;

    @Autowired
    StoredEvents stored;

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsItWasShipped(Class<? extends DomainEvent> event) throws IOException {
        var type = EventType.of(event);
        var file = FILES.resolve("%s.v%d.json".formatted(type.name(), type.version()));
        var written = json.writerWithDefaultPrettyPrinter().writeValueAsString(Samples.of(event)) + "\n";
        if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
            Files.createDirectories(FILES);
            Files.writeString(file, written);
        }
        assertThat(file).exists();
        assertThat(written)
                .as("the shape of %s; if it has to change, give it a new @EventVersion", type.name())
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadAsItWasWritten(Class<? extends DomainEvent> event) {
        var sample = Samples.of(event);

        assertThat(json.readValue(json.writeValueAsString(sample), event)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAsItsNewestClassInEveryVersionEverShipped(Path file) throws IOException {
        var shipped = SHIPPED.matcher(file.getFileName().toString());
        assertThat(shipped.matches()).isTrue();
        var type = new EventType(shipped.group(1), Integer.parseInt(shipped.group(2)));
        var newest = events().filter(event -> EventType.of(event).name().equals(type.name()))
                .findAny()
                .orElseThrow(() -> new AssertionError(
                        "There is no event class for %s any more, but the journal has its events".formatted(type)));

        var event = stored.read(type, Files.readString(file));

        assertThat(event).isInstanceOf(newest).hasNoNullFieldsOrProperties();
        assertThat(type.version()).isLessThanOrEqualTo(EventType.of(newest).version());
        assertThat(event.aggregateId()).isEqualTo(Samples.of(newest).aggregateId());
        assertThat(event.aggregateVersion()).isEqualTo(Samples.of(newest).aggregateVersion());
    }

    @ParameterizedTest
    @MethodSource("events")
    void hasAFileForEachOfItsVersions(Class<? extends DomainEvent> event) {
        var type = EventType.of(event);

        assertThat(IntStream.rangeClosed(1, type.version())
                        .mapToObj(version -> FILES.resolve("%s.v%d.json".formatted(type.name(), version))))
                .allSatisfy(file -> assertThat(file).exists());
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<Class<? extends DomainEvent>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        List<Class<? extends DomainEvent>> found = scanner.findCandidateComponents("shop.stampede").stream()
                .<Class<? extends DomainEvent>>map(candidate -> load(candidate.getBeanClassName()))
                .filter(Class::isRecord)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        assertThat(found).hasSizeGreaterThan(20);
        return found.stream();
    }

    private static Class<? extends DomainEvent> load(String name) {
        try {
            return Class.forName(name).asSubclass(DomainEvent.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
