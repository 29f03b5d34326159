package shop.stampede;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.ClassUtils;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.EventFedCopy;
import shop.stampede.shared.journal.EventType;
import shop.stampede.shared.readmodels.ReadModel;
import shop.stampede.testing.Samples;

/// `docs/architecture/events.md`: every event with its versions, its fields, and who hears it, read from the classes.
final class EventsDocument {

    private static final String HEAD = """
            # Domain events

            Every event that the journal keeps and the outbox delivers, by the module that publishes it. The first sentence
            is the class's own. A version links to the event's JSON as it was shipped; `EventShapeTests` compares the newest
            shape with it, and reads every older one as the newest class.

            Who hears an event: *at once* in the transaction that publishes it, or by the outbox afterwards. `read models`
            names those that show something of it. A copy of what events say is written *at once*, too, or *late*: when
            they are delivered, before the rows that show it. A star marks a listener that hears only some, by a condition.
            """;

    private static final List<Class<?>> BEANS = beans();

    private EventsDocument() {}

    static String text() {
        var modules = EventShapeTests.events()
                .filter(event -> Files.exists(source(event)))
                .collect(groupingBy(event -> EventType.of(event).name().split("\\.")[0], TreeMap::new, toList()));
        return HEAD
                + modules.entrySet().stream()
                        .map(module ->
                                "\n## %s\n\n| event | version | says | fields | who hears it |\n|---|---|---|---|---|\n%s\n"
                                        .formatted(
                                                module.getKey(),
                                                module.getValue().stream()
                                                        .map(EventsDocument::row)
                                                        .collect(joining("\n"))))
                        .collect(joining());
    }

    private static String row(Class<? extends DomainEvent> event) {
        var type = EventType.of(event);
        return "| [`%s`](../../%s) | %s | %s | %s | %s |"
                .formatted(
                        event.getSimpleName(),
                        source(event),
                        IntStream.rangeClosed(1, type.version())
                                .mapToObj(version -> "[%2$d](../../src/test/resources/events/%1$s.v%2$d.json)"
                                        .formatted(type.name(), version))
                                .collect(joining(", ")),
                        firstSentence(source(event)),
                        Arrays.stream(event.getRecordComponents())
                                .map(EventsDocument::field)
                                .collect(joining(", ")),
                        Stream.of(listeners(event), copies(event), readModels(event))
                                .flatMap(Function.identity())
                                .collect(joining("; ")));
    }

    private static Stream<String> listeners(Class<? extends DomainEvent> event) {
        return BEANS.stream()
                .flatMap(bean -> Arrays.stream(bean.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(event)
                        && !method.getParameterTypes()[0].equals(DomainEvent.class)
                        && AnnotatedElementUtils.hasAnnotation(method, EventListener.class))
                .map(EventsDocument::listener)
                .sorted();
    }

    /// Copies that are filled through the read models' listener, and have none of their own.
    private static Stream<String> copies(Class<? extends DomainEvent> event) {
        return BEANS.stream()
                .filter(bean -> takes(bean).isAssignableFrom(event))
                .filter(bean -> Arrays.stream(bean.getDeclaredMethods())
                        .noneMatch(method -> AnnotatedElementUtils.hasAnnotation(method, EventListener.class)))
                .map(bean -> "the copy `%s` %s".formatted(bean.getSimpleName(), isAtOnce(bean) ? "at once" : "late"));
    }

    private static boolean isAtOnce(Class<?> copy) {
        var constructor = copy.getDeclaredConstructors()[0];
        var made =
                (EventFedCopy<?>) BeanUtils.instantiateClass(constructor, new Object[constructor.getParameterCount()]);
        return made.isWrittenInTransaction();
    }

    private static Class<?> takes(Class<?> bean) {
        return ResolvableType.forClass(bean)
                .as(EventFedCopy.class)
                .getGeneric(0)
                .resolve(Void.class);
    }

    private static String listener(Method method) {
        var afterwards = AnnotatedElementUtils.getMergedAnnotation(method, TransactionalEventListener.class);
        return afterwards == null
                ? "`%s` at once".formatted(method.getDeclaringClass().getSimpleName())
                : "`%s`%s".formatted(afterwards.id(), afterwards.condition().isEmpty() ? "" : "*");
    }

    private static Stream<String> readModels(Class<? extends DomainEvent> event) {
        var names = BEANS.stream()
                .filter(ReadModel.class::isAssignableFrom)
                .map(bean -> (ReadModel) BeanUtils.instantiateClass(bean))
                .filter(model -> !model.keysOf(Samples.of(event)).equals(ReadModel.Keys.none()))
                .map(model -> "`%s`".formatted(model.name()))
                .sorted()
                .collect(joining(", "));
        return names.isEmpty() ? Stream.empty() : Stream.of("read models " + names);
    }

    /// The beans of the shop itself, without those of the tests.
    private static List<Class<?>> beans() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return scanner.findCandidateComponents("shop.stampede").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), EventsDocument.class.getClassLoader()))
                .filter(bean -> Files.exists(source(bean)))
                .toList();
    }

    private static Path source(Class<?> type) {
        return Path.of("src/main/java/%s.java".formatted(type.getName().replace('.', '/')));
    }

    private static String field(RecordComponent component) {
        var type = component.getGenericType().getTypeName().replaceAll("\\b[a-z][\\w]*\\.", "");
        return "`%s %s`".formatted(type.replaceAll("\\w+\\$", ""), component.getName());
    }

    private static String firstSentence(Path source) {
        try (var lines = Files.lines(source)) {
            var text = lines.filter(line -> line.startsWith("///"))
                    .map(line -> line.substring(3).strip())
                    .takeWhile(line -> !line.isEmpty())
                    .collect(joining(" "));
            return Pattern.compile("(?<=[.])\\s").split(text)[0].replace("|", "\\|");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
