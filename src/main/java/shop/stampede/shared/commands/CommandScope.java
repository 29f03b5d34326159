package shop.stampede.shared.commands;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.DomainEvent;

/// The events of the command that is being carried out on this thread.
final class CommandScope {

    private static final ScopedValue<CommandScope> CURRENT = ScopedValue.newInstance();

    private final List<DomainEvent> events = new ArrayList<>();

    <R> R run(ScopedValue.CallableOp<R, RuntimeException> work) {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    List<DomainEvent> events() {
        return events;
    }

    @Component
    static class Collector {

        @EventListener
        void on(DomainEvent event) {
            if (!CURRENT.isBound()) {
                throw new IllegalStateException("%s was published outside a command: it would not be journaled"
                        .formatted(event.getClass().getSimpleName()));
            }
            CURRENT.get().events.add(event);
        }
    }
}
