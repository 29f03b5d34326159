package shop.stampede.shared.journal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shop.stampede.shared.database.StartupProblem;
import tools.jackson.databind.node.ObjectNode;

/// The chains of upcasters, checked when the shop starts: from each version ever shipped to the newest.
@Component
class Upcasters {

    private final Map<String, Integer> newest;
    private final Map<EventType, Upcaster> steps;

    /// @throws StartupProblem naming every step that is missing, doubled or leads nowhere
    Upcasters(EventTypes types, List<Upcaster> upcasters) {
        newest = types.newest();
        var problems = Stream.of(missing(upcasters), doubled(upcasters), needless(upcasters))
                .flatMap(Function.identity())
                .sorted()
                .collect(joining(" "));
        if (!problems.isEmpty()) {
            throw new StartupProblem(problems);
        }
        steps = upcasters.stream().collect(toUnmodifiableMap(Upcasters::step, Function.identity()));
    }

    /// @param event may be changed
    ObjectNode lift(EventType stored, ObjectNode event) {
        int last = newest.getOrDefault(stored.name(), stored.version());
        if (stored.version() > last) {
            throw new IllegalStateException(
                    "Version %d of %s was written by a newer shop: this one knows up to version %d."
                            .formatted(stored.version(), stored.name(), last));
        }
        var lifted = event;
        for (int version = stored.version(); version < last; version++) {
            lifted = Objects.requireNonNull(steps.get(new EventType(stored.name(), version)))
                    .lift(lifted);
        }
        return lifted;
    }

    private Stream<String> missing(List<Upcaster> upcasters) {
        var known = upcasters.stream().map(Upcasters::step).toList();
        return newest.entrySet().stream()
                .flatMap(type -> IntStream.range(1, type.getValue())
                        .mapToObj(version -> new EventType(type.getKey(), version))
                        .filter(step -> !known.contains(step))
                        .map(step -> "Nothing lifts the event %s from version %d to %d: add an Upcaster for this step."
                                .formatted(step.name(), step.version(), step.version() + 1)));
    }

    private static Stream<String> doubled(List<Upcaster> upcasters) {
        var count = new HashMap<EventType, Integer>();
        upcasters.forEach(upcaster -> count.merge(step(upcaster), 1, Integer::sum));
        return count.entrySet().stream()
                .filter(step -> step.getValue() > 1)
                .map(Map.Entry::getKey)
                .map(step -> "%d upcasters lift the event %s from version %d: leave one."
                        .formatted(count.get(step), step.name(), step.version()));
    }

    private Stream<String> needless(List<Upcaster> upcasters) {
        return upcasters.stream()
                .map(Upcasters::step)
                .filter(step -> step.version() < 1 || step.version() >= newest.getOrDefault(step.name(), 0))
                .map(step -> "An upcaster lifts the event %s from version %d, but there is no version %d of it."
                        .formatted(step.name(), step.version(), step.version() + 1));
    }

    private static EventType step(Upcaster upcaster) {
        return new EventType(upcaster.type(), upcaster.from());
    }
}
