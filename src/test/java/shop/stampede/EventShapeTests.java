package shop.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.EventType;
import shop.stampede.testing.Samples;
import tools.jackson.databind.json.JsonMapper;

/// What is in the journal and in the outbox must be readable for good. For each event and version there is a file with
/// its JSON as it was shipped. A shape that changes without a new version fails here; a new version gets a new file,
/// written by `./mvnw test -Dtest=EventShapeTests -Dgolden.write=true`, and the old ones stay.
class EventShapeTests {

    private static final Path FILES = Path.of("src/test/resources/events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsItWasShipped(Class<? extends DomainEvent> event) throws IOException {
        var type = EventType.of(event);
        var file = FILES.resolve("%s.v%d.json".formatted(type.name(), type.version()));
        var written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Samples.of(event)) + "\n";
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

        assertThat(JSON.readValue(JSON.writeValueAsString(sample), event)).isEqualTo(sample);
    }

    static Stream<Class<?>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        List<Class<?>> found = scanner.findCandidateComponents("shop.stampede").stream()
                .<Class<?>>map(candidate -> load(candidate.getBeanClassName()))
                .filter(Class::isRecord)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        assertThat(found).hasSizeGreaterThan(20);
        return found.stream();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
