package shop.stampede.shared.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.DomainEvent;

/// The events of the commands that are being carried out on this thread, in the order of their publication.
final class CommandScope {

    private static final ScopedValue<CommandScope> CURRENT = ScopedValue.newInstance();

    private final List<Caused> events = new ArrayList<>();
    private @Nullable CommandContext cause;

    record Caused(CommandContext cause, DomainEvent event) {}

    /// @param only the command that causes everything, if there is only one
    CommandScope(@Nullable CommandContext only) {
        this.cause = only;
    }

    <R> R run(ScopedValue.CallableOp<R, RuntimeException> work) {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    static void causedBy(CommandContext cause, Runnable publishing) {
        var scope = CURRENT.get();
        var before = scope.cause;
        scope.cause = cause;
        try {
            publishing.run();
        } finally {
            scope.cause = before;
        }
    }

    List<Caused> events() {
        return events;
    }

    Map<CommandId, List<DomainEvent>> byCommand() {
        return events.stream()
                .collect(Collectors.groupingBy(
                        caused -> caused.cause.commandId(), Collectors.mapping(Caused::event, Collectors.toList())));
    }

    @Component
    static class Collector {

        @EventListener
        void on(DomainEvent event) {
            var cause = CURRENT.isBound() ? CURRENT.get().cause : null;
            if (cause == null) {
                throw new IllegalStateException("%s was published outside a command: it would not be journaled"
                        .formatted(event.getClass().getSimpleName()));
            }
            CURRENT.get().events.add(new Caused(cause, event));
        }
    }
}
