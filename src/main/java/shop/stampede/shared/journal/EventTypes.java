package shop.stampede.shared.journal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// Every event class there is, by its stored name. They are found in the packages called `events`.
@Component
class EventTypes {

    private final Map<String, Class<? extends DomainEvent>> classes;

    EventTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        scanner.setResourcePattern("**/events/*.class");
        classes = scanner.findCandidateComponents("shop.stampede").stream()
                .<Class<? extends DomainEvent>>map(found -> ClassUtils.resolveClassName(
                                Objects.requireNonNull(found.getBeanClassName()), EventTypes.class.getClassLoader())
                        .asSubclass(DomainEvent.class))
                .collect(Collectors.toUnmodifiableMap(type -> EventType.of(type).name(), Function.identity()));
    }

    /// The stored name with the newest version, of every event type.
    Map<String, Integer> newest() {
        return classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, type -> EventType.of(type.getValue()).version()));
    }

    Optional<Class<? extends DomainEvent>> named(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    Set<String> of(Class<? extends DomainEvent> kind) {
        return classes.entrySet().stream()
                .filter(type -> kind.isAssignableFrom(type.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
